package io.cartoonify.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.cartoon.order.CartoonOrder;
import io.cartoonify.cartoon.order.Colors;
import io.cartoonify.cartoon.order.Detail;
import io.cartoonify.cartoon.order.Metadata;
import io.cartoonify.image.ImageFormat;
import io.cartoonify.style.Archive;
import io.cartoonify.style.Precision;
import io.cartoonify.style.Style;
import io.cartoonify.style.Tier;
import io.cartoonify.style.Tiling;
import io.cartoonify.style.Tiling.Context;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResultNamesTests {
    private static final Photo PHOTO = photo("trip/a.jpg", "v1");

    @Test
    void keepTheFolderAndTellTheStyle() {
        assertThat(name(PHOTO, order("0", 1080))).matches("trip/a-shinkai-[0-9a-f]{16}\\.png");
        assertThat(name(photo("v1.2/noending", ""), order("0", 1080)))
                .matches("v1\\.2/noending-shinkai-[0-9a-f]{16}\\.png");
    }

    @Test
    void areTheSameOnEachMachine() {
        assertThat(name(PHOTO, order("0", 1080))).isEqualTo("trip/a-shinkai-145949bc9dc43e08.png");
    }

    /** Another photo or version of it, size, network: anything that makes another drawing. */
    @Test
    void areDifferentForDifferentDrawings() {
        Stream<String> names = Stream.of(
                name(PHOTO, order("0", 1080)),
                name(photo("trip/a.png", "v1"), order("0", 1080)),
                name(photo("trip/a.jpg", "v2"), order("0", 1080)),
                name(PHOTO, order("0", 800)),
                name(PHOTO, order("1", 1080)));

        assertThat(names).doesNotHaveDuplicates();
    }

    private static String name(Photo photo, CartoonOrder order) {
        return new ResultNames(order).of(photo);
    }

    private static Photo photo(String path, String version) {
        return new Photo(path, version, path, () -> new byte[0]);
    }

    private static CartoonOrder order(String digit, int size) {
        Archive archive = new Archive(Precision.FP32, "a.pt", digit.repeat(64));
        Style style = new Style("shinkai", "", "", "", "", Tier.FAST, List.of(archive), new Tiling(8, Context.NONE));
        return new CartoonOrder(style, size, Detail.BALANCED, Colors.STYLE, 1, ImageFormat.PNG, Metadata.DROP);
    }
}
