package io.cartoonify.image;

import java.awt.image.BufferedImage;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A picture, a stand-in for a network and a digest, the same as in {@code src/training/tests/test_inking.py}. */
public final class InkReference {
    private InkReference() {}

    /** Rings and squares on a slope. */
    public static BufferedImage picture(int width, int height) {
        BufferedImage picture = PackedPixels.create(width, height, false);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int fromLeft = x - width / 3;
                int fromTop = y - height / 2;
                int rings = (fromLeft * fromLeft + fromTop * fromTop) / 700 % 2 * 90;
                int squares = (x / 23 + y / 17) % 3 * 60;
                int red = x * 160 / width + rings;
                int green = y * 120 / height + squares;
                int blue = (x + y) % 256 * 3 / 4;
                PackedPixels.pixels(picture)[y * width + x] = red << 16 | green << 8 | blue;
            }
        }
        return picture;
    }

    /** Five levels a channel, a little redder. */
    public static BufferedImage fewLevels(BufferedImage picture) {
        BufferedImage drawing = PackedPixels.create(picture.getWidth(), picture.getHeight(), false);
        for (int i = 0; i < PackedPixels.pixels(drawing).length; i++) {
            int pixel = PackedPixels.pixels(picture)[i];
            int red = level(pixel >> 16 & 0xFF, 12);
            int green = level(pixel >> 8 & 0xFF, 0);
            int blue = level(pixel & 0xFF, -12);
            PackedPixels.pixels(drawing)[i] = red << 16 | green << 8 | blue;
        }
        return drawing;
    }

    private static int level(int value, int more) {
        return Math.max(0, Math.min(255, (value * 4 + 127) / 255 * 255 / 4 + more));
    }

    /** The first 16 digits of the SHA-256 of red, green and blue, row by row. */
    public static String digest(BufferedImage picture) {
        int[] pixels = PackedPixels.pixels(picture);
        byte[] bytes = new byte[pixels.length * 3];
        for (int i = 0; i < pixels.length; i++) {
            bytes[3 * i] = (byte) (pixels[i] >> 16);
            bytes[3 * i + 1] = (byte) (pixels[i] >> 8);
            bytes[3 * i + 2] = (byte) pixels[i];
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java has it", e);
        }
    }
}
