package io.cartoonify.cartoon;

import io.cartoonify.image.ImageFormat;
import io.cartoonify.style.Style;

/** Orders for tests, of which they say what matters to them. */
final class Orders {

    private Orders() {}

    static CartoonOrder order(Style style, int size, ImageFormat format) {
        return new CartoonOrder(style, size, Detail.FINE, Colors.STYLE, 1, format, Metadata.DROP);
    }
}
