package io.cartoonify.image.jpeg;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Red, green and blue of luminance and chrominance (ITU-T T.871, 7), in fixed point. */
final class Colors {
    private static final int PRECISION = 16;
    /** Samples come eight times as large, and less 128. */
    private static final float SAMPLE = 1 << PRECISION - 3;

    private static final int MIDDLE = (128 << PRECISION) + (1 << PRECISION - 1);

    private Colors() {}

    static BufferedImage image(int width, int height, float[] luminance, float[] blueness, float[] redness) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            float light = luminance[i];
            int red = level(light + 1.402f * redness[i]);
            int green = level(light - 0.344136f * blueness[i] - 0.714136f * redness[i]);
            int blue = level(light + 1.772f * blueness[i]);
            pixels[i] = red << 16 | green << 8 | blue;
        }
        return image;
    }

    private static int level(float sample) {
        int level = (int) (sample * SAMPLE) + MIDDLE >> PRECISION;
        return Math.max(0, Math.min(255, level));
    }
}
