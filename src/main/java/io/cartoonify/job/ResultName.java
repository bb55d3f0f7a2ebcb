package io.cartoonify.job;

import io.cartoonify.cartoon.order.CartoonOrder;
import io.cartoonify.cartoon.order.FileNames;
import org.jspecify.annotations.Nullable;

/** What a result is called. */
final class ResultName {
    private ResultName() {}

    /** {@code trip.zip} drawn as Shinkai is {@code trip-shinkai.zip}. */
    static String of(@Nullable String source, CartoonOrder order, String extension) {
        String picture = FileNames.of(source, order);
        return picture.substring(0, picture.lastIndexOf('.') + 1) + extension;
    }
}
