package io.cartoonify.image.pixels;

import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** From a stored sample to light, both from 0 to 1, by the numbers of ITU-T H.273. */
final class TransferCurve {
    /** What paper white has, in candelas a square meter (ITU-R BT.2408). */
    private static final double WHITE = 203;

    private static final double HLG_PEAK = 1000;
    private static final double HLG_GAMMA = 1.2;
    /** From here on brighter light is compressed, so that what is brighter than white is told apart. */
    private static final double SHOULDER = 0.5;

    private TransferCurve() {}

    /** The curve of this number; null if it is one that is not known. The curves of television are taken as sRGB's. */
    static @Nullable DoubleUnaryOperator of(int number) {
        return switch (number) {
            case 1, 2, 6, 13, 14, 15 -> TransferCurve::srgb;
            case 4 -> power(2.2);
            case 5 -> power(2.8);
            case 8 -> power(1);
            case 16 -> value -> displayed(pq(value));
            case 18 -> value -> displayed(hlg(value));
            default -> null;
        };
    }

    static DoubleUnaryOperator power(double exponent) {
        return value -> Math.pow(value, exponent);
    }

    static double srgb(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    // SMPTE ST 2084.
    private static double pq(double value) {
        double root = Math.pow(value, 1 / 78.84375);
        return 10_000 * Math.pow(Math.max(root - 0.8359375, 0) / (18.8515625 - 18.6875 * root), 1 / 0.1593017578125);
    }

    // ITU-R BT.2100, each color for itself.
    private static double hlg(double value) {
        double scene =
                value <= 0.5 ? value * value / 3 : (Math.exp((value - 0.55991073) / 0.17883277) + 0.28466892) / 12;
        return HLG_PEAK * Math.pow(scene, HLG_GAMMA);
    }

    private static double displayed(double candelas) {
        double light = candelas / WHITE;
        double beyond = (light - SHOULDER) / (1 - SHOULDER);
        return light <= SHOULDER ? light : SHOULDER + (1 - SHOULDER) * beyond / (1 + beyond);
    }
}
