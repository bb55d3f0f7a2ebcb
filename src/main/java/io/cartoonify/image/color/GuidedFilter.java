package io.cartoonify.image.color;

import java.util.Arrays;

/**
 * Smooths a plane along the edges of another (He, Sun, Tang: "Guided Image Filtering", ECCV 2010): near each pixel the
 * result is a straight line of the guide. The lines change slowly, so they are worked out on a coarser grid (He, Sun:
 * "Fast Guided Filter", 2015). Takes time linear in pixels.
 */
final class GuidedFilter {
    /** How many steps of the grid a neighborhood reaches: from 6 on no difference from the full grid is seen. */
    private static final int STEPS = 6;

    private final Plane guide;
    private final int step;
    private final int reach;
    private final float epsilon;
    private final Plane ones;
    private final Plane mean;
    private final Plane variance;

    /**
     * @param radius how far a pixel's neighborhood reaches, in pixels
     * @param epsilon the variance of the guide below which it counts as flat
     */
    GuidedFilter(Plane guide, int radius, float epsilon) {
        this.guide = guide;
        this.epsilon = epsilon;
        step = Math.max(1, radius / STEPS);
        reach = Math.round((float) radius / step);
        ones = new Plane(guide.width(), guide.height());
        Arrays.fill(ones.values(), 1);
        mean = mean(guide, ones);
        variance = covariance(guide, mean);
    }

    Plane apply(Plane plane) {
        Plane offset = mean(plane, ones);
        Plane slope = covariance(plane, offset);
        for (int i = 0; i < slope.values().length; i++) {
            slope.values()[i] /= variance.values()[i] + epsilon;
            offset.values()[i] -= slope.values()[i] * mean.values()[i];
        }
        return lines(BoxFilter.mean(slope, reach), BoxFilter.mean(offset, reach));
    }

    private Plane mean(Plane plane, Plane times) {
        return BoxFilter.mean(plane.reducedProduct(times, step), reach);
    }

    private Plane covariance(Plane plane, Plane planeMean) {
        Plane covariance = mean(plane, guide);
        for (int i = 0; i < covariance.values().length; i++) {
            covariance.values()[i] -= mean.values()[i] * planeMean.values()[i];
        }
        return covariance;
    }

    private Plane lines(Plane slope, Plane offset) {
        Plane result = new Plane(guide.width(), guide.height());
        GridRow slopes = new GridRow(slope, step, guide.width());
        GridRow offsets = new GridRow(offset, step, guide.width());
        for (int y = 0; y < guide.height(); y++) {
            slopes.moveTo(y);
            offsets.moveTo(y);
            int row = y * guide.width();
            for (int x = 0; x < guide.width(); x++) {
                result.values()[row + x] = slopes.at(x) * guide.values()[row + x] + offsets.at(x);
            }
        }
        return result;
    }
}
