package io.cartoonify.image.tiff;

/** From CIE L*a*b* of eight bits, on the white of D50 as TIFF has it, to sRGB; the codec's own way is four levels too dark. */
final class Lab {
    private static final double[] WHITE = {0.9642, 1, 0.8249};
    /** From light on D50 to linear sRGB: Bradford's adaptation and the primaries in one. */
    private static final double[][] TO_SRGB = {
        {3.1338561, -1.6168667, -0.4906146}, {-0.9787684, 1.9161415, 0.0334540}, {0.0719453, -0.2289914, 1.4052427}
    };

    private static final double CUBE = 6.0 / 29;

    private Lab() {}

    /** Converts packed pixels whose red is lightness and whose green and blue are a and b, with a sign, in place. */
    static int[] toSrgb(int[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            double lightness = (pixels[i] >> 16 & 0xFF) * 100 / 255.0;
            double middle = (lightness + 16) / 116;
            double[] light = {
                WHITE[0] * cubed(middle + (byte) (pixels[i] >> 8) / 500.0),
                WHITE[1] * cubed(middle),
                WHITE[2] * cubed(middle - (byte) pixels[i] / 200.0)
            };
            int color = pixels[i] >>> 24;
            for (double[] row : TO_SRGB) {
                color = color << 8 | level(row[0] * light[0] + row[1] * light[1] + row[2] * light[2]);
            }
            pixels[i] = color;
        }
        return pixels;
    }

    private static double cubed(double value) {
        return value > CUBE ? value * value * value : 3 * CUBE * CUBE * (value - 4.0 / 29);
    }

    private static int level(double linear) {
        double inside = Math.max(0, Math.min(1, linear));
        double value = inside <= 0.0031308 ? 12.92 * inside : 1.055 * Math.pow(inside, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * value);
    }
}
