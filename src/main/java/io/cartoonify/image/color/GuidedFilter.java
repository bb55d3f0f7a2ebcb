package io.cartoonify.image.color;

/**
 * Smooths the values of an image's pixels along the edges of others (He, Sun, Tang: "Guided Image Filtering", ECCV 2010):
 * near each pixel the result is a straight line of the guide. The lines change slowly, so they are worked out on a coarser
 * grid (He, Sun: "Fast Guided Filter", 2015), and only that is held. Takes time linear in pixels.
 */
final class GuidedFilter {
    /** How many steps of the grid a neighborhood reaches: from 6 on no difference from the full grid is seen. */
    private static final int STEPS = 6;

    private final int width;
    private final int height;
    private final PixelValue guide;
    private final int step;
    private final int reach;
    private final float epsilon;
    private final Plane mean;
    private final Plane variance;

    /**
     * @param width of the image, in pixels
     * @param height of the image, in pixels
     * @param radius how far a pixel's neighborhood reaches, in pixels
     * @param epsilon the variance of the guide below which it counts as flat
     */
    GuidedFilter(int width, int height, PixelValue guide, int radius, float epsilon) {
        this.width = width;
        this.height = height;
        this.guide = guide;
        this.epsilon = epsilon;
        step = Math.max(1, radius / STEPS);
        reach = Math.round((float) radius / step);
        mean = mean(guide);
        variance = covariance(guide, mean);
    }

    /** The lines of the guide that {@code value} is near. */
    Lines lines(PixelValue value) {
        Plane offset = mean(value);
        Plane slope = covariance(value, offset);
        for (int i = 0; i < slope.values().length; i++) {
            slope.values()[i] /= variance.values()[i] + epsilon;
            offset.values()[i] -= slope.values()[i] * mean.values()[i];
        }
        return new Lines(BoxFilter.mean(slope, reach), BoxFilter.mean(offset, reach), step, width);
    }

    private Plane mean(PixelValue value) {
        return BoxFilter.mean(Plane.means(width, height, value, step), reach);
    }

    private Plane covariance(PixelValue value, Plane valueMean) {
        Plane covariance = mean(value.times(guide));
        for (int i = 0; i < covariance.values().length; i++) {
            covariance.values()[i] -= mean.values()[i] * valueMean.values()[i];
        }
        return covariance;
    }

    /** What a value is for each value of the guide, from pixel to pixel. */
    record Lines(Plane slope, Plane offset, int step, int width) {

        /** The lines of one row after another. */
        Row row() {
            return new Row(new GridRow(slope, step, width), new GridRow(offset, step, width));
        }
    }

    /** The lines of one row of pixels. For one thread. */
    record Row(GridRow slopes, GridRow offsets) {

        /** Makes {@link #at} tell the values of pixel row {@code y}. */
        void moveTo(int y) {
            slopes.moveTo(y);
            offsets.moveTo(y);
        }

        /** The value at column {@code x}, where the guide has the value {@code guide}. */
        float at(int x, float guide) {
            return slopes.at(x) * guide + offsets.at(x);
        }
    }
}
