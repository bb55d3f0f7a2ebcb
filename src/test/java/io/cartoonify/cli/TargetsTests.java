package io.cartoonify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.cartoon.CartoonOptions;
import io.cartoonify.cartoon.CartoonOrder;
import io.cartoonify.cartoon.Colors;
import io.cartoonify.cartoon.Detail;
import io.cartoonify.cartoon.Metadata;
import io.cartoonify.image.ImageFormat;
import io.cartoonify.style.Style;
import io.cartoonify.style.Tier;
import io.cartoonify.style.Tiling;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetsTests {
    private static final Path OUT = Path.of("out");

    @Test
    void keepTheFolderAndTellTheStyle() {
        assertThat(targets(CartoonOptions.NONE).of(photo("trip/a.jpg"))).isEqualTo(OUT.resolve("trip/a-shinkai.png"));
    }

    @Test
    void tellWhatElseWasAskedFor() {
        CartoonOptions options = new CartoonOptions(null, "800", "fine", null, "0.5", "photo", null, null);

        assertThat(targets(options).of(photo("a.jpg")))
                .isEqualTo(OUT.resolve("a-shinkai-800-fine-strength-0.5-colors-photo.png"));
    }

    @Test
    void areNeverTheSameForTwoPhotos() {
        Targets targets = targets(CartoonOptions.NONE);

        assertThat(targets.of(photo("a.jpg"))).isEqualTo(OUT.resolve("a-shinkai.png"));
        assertThat(targets.of(photo("a.png"))).isEqualTo(OUT.resolve("a-png-shinkai.png"));
        assertThat(targets.of(photo("a.jpg"))).isEqualTo(OUT.resolve("a-jpg-shinkai.png"));
        assertThat(targets.of(photo("a.jpg"))).isEqualTo(OUT.resolve("a-2-shinkai.png"));
    }

    @Test
    void keepEveryLetterOfAName() {
        String name = "Größe 100% #1 [a]+b?.tar";

        assertThat(targets(CartoonOptions.NONE).of(photo(name + ".jpg"))).isEqualTo(OUT.resolve(name + "-shinkai.png"));
        assertThat(targets(CartoonOptions.NONE).of(photo("noending"))).isEqualTo(OUT.resolve("noending-shinkai.png"));
    }

    private static Photo photo(String path) {
        Path file = Path.of("photos").resolve(path);
        return new Photo(file, Path.of("photos").relativize(file).resolveSibling(""));
    }

    private static Targets targets(CartoonOptions options) {
        return new Targets(OUT, options, order());
    }

    private static CartoonOrder order() {
        return new CartoonOrder(
                new Style("shinkai", "", "", "", "", Tier.FAST, List.of(), new Tiling(0, Tiling.Context.NONE)),
                1080,
                Detail.BALANCED,
                Colors.STYLE,
                1,
                ImageFormat.PNG,
                Metadata.DROP);
    }
}
