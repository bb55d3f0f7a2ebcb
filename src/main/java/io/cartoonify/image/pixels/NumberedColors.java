package io.cartoonify.image.pixels;

import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Colors that a file tells by numbers, as an ICC profile. */
public final class NumberedColors {
    private static final double[] D65 = {0.3127, 0.329};
    private static final double[] BT_709 = {0.64, 0.33, 0.3, 0.6, 0.15, 0.06};

    private NumberedColors() {}

    /**
     * By ITU-T H.273, as HEIC, AVIF and PNG's {@code cICP} tell them.
     *
     * @return null where they are sRGB's, or are not known
     */
    public static byte @Nullable [] profile(int primaries, int transfer) {
        DoubleUnaryOperator curve = TransferCurve.of(transfer);
        double[] white =
                primaries == 11 ? new double[] {0.314, 0.351} : primaries == 4 ? new double[] {0.31, 0.316} : D65;
        double[] corners = switch (primaries) {
            case 1, 2 -> BT_709;
            case 4 -> new double[] {0.67, 0.33, 0.21, 0.71, 0.14, 0.08};
            case 5 -> new double[] {0.64, 0.33, 0.29, 0.6, 0.15, 0.06};
            case 6, 7 -> new double[] {0.63, 0.34, 0.31, 0.595, 0.155, 0.07};
            case 9 -> new double[] {0.708, 0.292, 0.17, 0.797, 0.131, 0.046};
            case 11, 12 -> new double[] {0.68, 0.32, 0.265, 0.69, 0.15, 0.06};
            default -> null;
        };
        return corners == null || curve == null ? null : MatrixProfile.of(corners, white, curve);
    }

    /**
     * By PNG's {@code gAMA} and {@code cHRM}.
     *
     * @param gamma the exponent that samples were made with; 0 if it is not told
     * @param points white, red, green and blue, x and y each; null if they are not told
     * @return null where the numbers make no sense
     */
    public static byte @Nullable [] profile(double gamma, double @Nullable [] points) {
        // As libpng takes it: so near to the usual it is the usual.
        boolean usual = gamma == 0 || Math.abs(gamma * 2.2 - 1) < 0.05;
        DoubleUnaryOperator curve = usual ? TransferCurve::srgb : TransferCurve.power(1 / gamma);
        if (points == null) {
            return MatrixProfile.of(BT_709, D65, curve);
        }
        double[] white = {points[0], points[1]};
        double[] corners = {points[2], points[3], points[4], points[5], points[6], points[7]};
        return MatrixProfile.of(corners, white, curve);
    }
}
