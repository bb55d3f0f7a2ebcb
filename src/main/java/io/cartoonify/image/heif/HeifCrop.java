package io.cartoonify.image.heif;

import io.cartoonify.image.PixelSize;
import io.cartoonify.image.header.FileBytes;
import org.jspecify.annotations.Nullable;

/**
 * The part of a coded picture that is shown: its clean aperture (ISO/IEC 14496-12, 12.1.4).
 *
 * @param left columns that are not shown
 * @param top rows that are not shown
 */
record HeifCrop(int left, int top, PixelSize size) {

    /** @param aperture the property's content; what makes no sense in it, or null, means the whole picture */
    static HeifCrop of(PixelSize coded, @Nullable FileBytes aperture) {
        HeifCrop whole = new HeifCrop(0, 0, coded);
        if (aperture == null || aperture.size() < 32) {
            return whole;
        }
        double width = fraction(aperture);
        double height = fraction(aperture);
        // From the middle of the one to the middle of the other.
        double left = (coded.width() - width) / 2 + fraction(aperture);
        double top = (coded.height() - height) / 2 + fraction(aperture);
        boolean inside = width >= 1
                && height >= 1
                && left >= 0
                && top >= 0
                && left + width <= coded.width()
                && top + height <= coded.height();
        return inside ? new HeifCrop((int) left, (int) top, new PixelSize((int) width, (int) height)) : whole;
    }

    // Of two numbers with a sign; none where it is by 0.
    private static double fraction(FileBytes from) {
        int numerator = (int) from.u32();
        int denominator = (int) from.u32();
        return (double) numerator / denominator;
    }
}
