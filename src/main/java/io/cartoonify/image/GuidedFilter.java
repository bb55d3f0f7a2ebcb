package io.cartoonify.image;

/**
 * Smooths a plane along the edges of another (He, Sun, Tang: "Guided Image Filtering", ECCV 2010): near each pixel the
 * result is a straight line of the guide. Takes time linear in pixels.
 */
final class GuidedFilter {
    private final Plane guide;
    private final int radius;
    private final float epsilon;
    private final Plane mean;
    private final Plane variance;

    /**
     * @param radius how far a pixel's neighborhood reaches, in pixels
     * @param epsilon the variance of the guide below which it counts as flat
     */
    GuidedFilter(Plane guide, int radius, float epsilon) {
        this.guide = guide;
        this.radius = radius;
        this.epsilon = epsilon;
        mean = BoxFilter.mean(guide, radius);
        variance = covariance(guide, mean);
    }

    Plane apply(Plane plane) {
        Plane planeMean = BoxFilter.mean(plane, radius);
        Plane slope = covariance(plane, planeMean);
        Plane offset = planeMean;
        for (int i = 0; i < slope.values().length; i++) {
            slope.values()[i] /= variance.values()[i] + epsilon;
            offset.values()[i] -= slope.values()[i] * mean.values()[i];
        }
        Plane result = BoxFilter.mean(slope, radius);
        Plane offsets = BoxFilter.mean(offset, radius);
        for (int i = 0; i < result.values().length; i++) {
            result.values()[i] = result.values()[i] * guide.values()[i] + offsets.values()[i];
        }
        return result;
    }

    private Plane covariance(Plane plane, Plane planeMean) {
        Plane product = new Plane(plane.width(), plane.height());
        for (int i = 0; i < product.values().length; i++) {
            product.values()[i] = guide.values()[i] * plane.values()[i];
        }
        Plane covariance = BoxFilter.mean(product, radius);
        for (int i = 0; i < product.values().length; i++) {
            covariance.values()[i] -= mean.values()[i] * planeMean.values()[i];
        }
        return covariance;
    }
}
