package io.cartoonify.image.pixels;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** An ICC profile of a matrix and a curve (ICC.1:2001-04, 6.3.1.2). */
final class MatrixProfile {
    private static final double[] D50 = {0.9642, 1, 0.8249};
    /** Bradford's cone responses. */
    private static final double[][] CONES = {
        {0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296}
    };

    private static final int CURVE_POINTS = 1024;
    private static final int HEADER = 128;
    private static final int TAGS = 7;
    private static final int XYZ_BYTES = 20;

    private MatrixProfile() {}

    /**
     * The profile.
     *
     * @param corners x and y of red, green and blue
     * @param white x and y
     * @param curve from a sample to light, both from 0 to 1
     * @return null where the numbers make no sense
     */
    static byte @Nullable [] of(double[] corners, double[] white, DoubleUnaryOperator curve) {
        double[][] colorants = colorants(corners, white);
        boolean sensible =
                Arrays.stream(colorants).flatMapToDouble(Arrays::stream).allMatch(n -> Math.abs(n) < 10);
        return sensible ? written(colorants, curve) : null;
    }

    /** Red, green and blue as X, Y and Z, adapted to the white of profiles. */
    private static double[][] colorants(double[] corners, double[] white) {
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
        }
        return colorants;
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
