package io.cartoonify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.bulk.Photo;
import io.cartoonify.bulk.PhotoPath;
import io.cartoonify.cartoon.Styles;
import io.cartoonify.cartoon.order.CartoonOptions;
import io.cartoonify.cartoon.order.CartoonOrder;
import io.cartoonify.cartoon.order.Colors;
import io.cartoonify.cartoon.order.Detail;
import io.cartoonify.cartoon.order.Metadata;
import io.cartoonify.image.ImageFormat;
import org.junit.jupiter.api.Test;

class PlainNamesTests {
    @Test
    void keepTheFolderAndTellTheStyle() {
        assertThat(names(CartoonOptions.NONE).of(photo("trip/a.jpg"))).isEqualTo("trip/a-shinkai.png");
    }

    @Test
    void tellWhatElseWasAskedFor() {
        CartoonOptions options = new CartoonOptions(null, "800", "fine", null, "0.5", "photo", null, null);

        assertThat(names(options).of(photo("a.jpg"))).isEqualTo("a-shinkai-800-fine-strength-0.5-colors-photo.png");
    }

    @Test
    void areNeverTheSameForTwoPhotos() {
        PlainNames names = names(CartoonOptions.NONE);

        assertThat(names.of(photo("a.jpg"))).isEqualTo("a-shinkai.png");
        assertThat(names.of(photo("a.png"))).isEqualTo("a-png-shinkai.png");
        assertThat(names.of(photo("a.jpg"))).isEqualTo("a-jpg-shinkai.png");
        assertThat(names.of(photo("a.jpg"))).isEqualTo("a-2-shinkai.png");
    }

    @Test
    void keepEveryLetterOfAName() {
        String name = "Größe 100% #1 [a]+b?.tar";

        assertThat(drawing(name + ".jpg")).isEqualTo(name + "-shinkai.png");
        assertThat(drawing("noending")).isEqualTo("noending-shinkai.png");
    }

    private static String drawing(String name) {
        return PhotoPath.decode(names(CartoonOptions.NONE).of(photo(PhotoPath.encode(name))));
    }

    private static Photo photo(String path) {
        return new Photo(path, "", path, () -> new byte[0]);
    }

    private static PlainNames names(CartoonOptions options) {
        return new PlainNames(options, order());
    }

    private static CartoonOrder order() {
        return new CartoonOrder(
                Styles.fast("shinkai"), 1080, Detail.BALANCED, Colors.STYLE, 1, ImageFormat.PNG, Metadata.DROP);
    }
}
