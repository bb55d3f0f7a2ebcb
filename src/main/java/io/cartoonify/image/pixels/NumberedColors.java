package io.cartoonify.image.pixels;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Colors that a file tells by numbers: made into an ICC profile of a matrix and a curve (ICC.1:2001-04, 6.3.1.2). */
public final class NumberedColors {
    private static final double[] D65 = {0.3127, 0.329};
    private static final double[] BT_709 = {0.64, 0.33, 0.3, 0.6, 0.15, 0.06};
    private static final double[] D50 = {0.9642, 1, 0.8249};
    /** Bradford's cone responses. */
    private static final double[][] CONES = {
        {0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296}
    };

    private static final int CURVE_POINTS = 1024;
    private static final int HEADER = 128;
    private static final int TAGS = 7;
    private static final int XYZ_BYTES = 20;

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
        return corners == null || curve == null ? null : profile(corners, white, curve);
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
            return profile(BT_709, D65, curve);
        }
        double[] white = {points[0], points[1]};
        double[] corners = {points[2], points[3], points[4], points[5], points[6], points[7]};
        return profile(corners, white, curve);
    }

    private static byte @Nullable [] profile(double[] corners, double[] white, DoubleUnaryOperator curve) {
        double[][] columns = new double[3][];
        for (int i = 0; i < 3; i++) {
            columns[i] = xyz(corners[2 * i], corners[2 * i + 1]);
        }
        double[][] matrix = transposed(columns);
        double[] light = xyz(white[0], white[1]);
        double[] weights = solved(matrix, light);
        double[] from = times(CONES, light);
        double[] to = times(CONES, D50);
        double[][] colorants = new double[3][];
        for (int i = 0; i < 3; i++) {
            double[] cones = times(CONES, columns[i]);
            for (int j = 0; j < 3; j++) {
                cones[j] *= weights[i] * to[j] / from[j];
            }
            colorants[i] = solved(CONES, cones);
            for (double number : colorants[i]) {
                if (!(Math.abs(number) < 10)) {
                    return null;
                }
            }
        }
        return written(colorants, curve);
    }

    private static byte[] written(double[][] colorants, DoubleUnaryOperator curve) {
        int curveBytes = 12 + 2 * CURVE_POINTS;
        int start = HEADER + 4 + TAGS * 12;
        int size = start + 4 * XYZ_BYTES + curveBytes;
        ByteBuffer profile = ByteBuffer.allocate(size);
        profile.putInt(size).putInt(0).putInt(0x02100000);
        text(profile, "mntrRGB XYZ ").position(36);
        text(profile, "acsp").position(68);
        for (double number : D50) {
            fixed(profile, number);
        }
        profile.position(HEADER).putInt(TAGS);
        String[] names = {"wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"};
        for (int i = 0; i < TAGS; i++) {
            text(profile, names[i]);
            profile.putInt(start + Math.min(i, 4) * XYZ_BYTES).putInt(i < 4 ? XYZ_BYTES : curveBytes);
        }
        point(profile, D50);
        for (double[] colorant : colorants) {
            point(profile, colorant);
        }
        text(profile, "curv").putInt(0).putInt(CURVE_POINTS);
        for (int i = 0; i < CURVE_POINTS; i++) {
            double light = curve.applyAsDouble(i / (CURVE_POINTS - 1.0));
            profile.putShort((short) Math.round(Math.max(0, Math.min(1, light)) * 65535));
        }
        return profile.array();
    }

    private static void point(ByteBuffer profile, double[] numbers) {
        text(profile, "XYZ ").putInt(0);
        for (double number : numbers) {
            fixed(profile, number);
        }
    }

    private static void fixed(ByteBuffer profile, double number) {
        profile.putInt((int) Math.round(number * 65536));
    }

    private static ByteBuffer text(ByteBuffer profile, String text) {
        return profile.put(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static double[] xyz(double x, double y) {
        return new double[] {x / y, 1, (1 - x - y) / y};
    }

    private static double[][] transposed(double[][] columns) {
        double[][] rows = new double[3][3];
        for (int i = 0; i < 9; i++) {
            rows[i / 3][i % 3] = columns[i % 3][i / 3];
        }
        return rows;
    }

    private static double[] times(double[][] rows, double[] by) {
        double[] result = new double[3];
        for (int i = 0; i < 9; i++) {
            result[i / 3] += rows[i / 3][i % 3] * by[i % 3];
        }
        return result;
    }

    /** What {@code rows} must be multiplied by to give {@code result}, by Cramer's rule. */
    private static double[] solved(double[][] rows, double[] result) {
        double[] solution = new double[3];
        for (int i = 0; i < 3; i++) {
            double[][] replaced = {rows[0].clone(), rows[1].clone(), rows[2].clone()};
            for (int j = 0; j < 3; j++) {
                replaced[j][i] = result[j];
            }
            solution[i] = determinant(replaced) / determinant(rows);
        }
        return solution;
    }

    private static double determinant(double[][] m) {
        return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
                - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
                + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
    }
}
