package io.cartoonify.cartoon;

import io.cartoonify.cartoon.order.CartoonOrder;
import io.cartoonify.cartoon.order.Colors;
import io.cartoonify.cartoon.order.Detail;
import io.cartoonify.cartoon.order.Metadata;
import io.cartoonify.image.ImageFormat;
import io.cartoonify.style.Style;

/** Orders for tests, of which they say what matters to them. */
public final class Orders {

    private Orders() {}

    public static CartoonOrder order(Style style, int size, ImageFormat format) {
        return new CartoonOrder(style, size, Detail.FINE, Colors.STYLE, 1, format, Metadata.DROP);
    }
}
