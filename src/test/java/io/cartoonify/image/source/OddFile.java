package io.cartoonify.image.source;

import io.cartoonify.image.PackedPixels;
import java.awt.image.BufferedImage;

/**
 * A file of an unusual kind and the picture that it shows.
 *
 * @param name what is unusual
 * @param bytes the file
 * @param expected the picture
 * @param tolerance how far from it the mean of all samples may be, in levels of 0..255
 */
record OddFile(String name, byte[] bytes, BufferedImage expected, double tolerance) {
    static final int WIDTH = 23;
    static final int HEIGHT = 17;

    OddFile(String name, byte[] bytes, BufferedImage expected) {
        this(name, bytes, expected, 0);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Tells the packed color of each pixel. */
    interface Colors {
        int at(int x, int y);
    }

    /** A picture of the usual size. */
    static BufferedImage picture(boolean alpha, Colors colors) {
        return picture(WIDTH, HEIGHT, alpha, colors);
    }

    static BufferedImage picture(int width, int height, boolean alpha, Colors colors) {
        BufferedImage image = PackedPixels.create(width, height, alpha);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, colors.at(i % width, i / width));
        }
        return image;
    }

    /** A sample that differs from its neighbors, from 0 to {@code max}; channels count from 0. */
    static long sample(int x, int y, int channel, long max) {
        return Math.floorMod(x * 7919L + y * 104_729L + channel * 1_299_709L + x * y, max + 1);
    }

    /** The same in 8 bits, rounded. */
    static int eight(int x, int y, int channel, long max) {
        return toEight(sample(x, y, channel, max), max);
    }

    static int toEight(long sample, long max) {
        return (int) Math.round(sample * 255.0 / max);
    }

    static int gray(int level) {
        return argb(255, level, level, level);
    }

    static int argb(int alpha, int red, int green, int blue) {
        return alpha << 24 | red << 16 | green << 8 | blue;
    }

    /** Samples of one row, packed from the highest bit on. */
    static byte[] packed(int bits, long... samples) {
        byte[] row = new byte[(samples.length * bits + 7) / 8];
        for (int i = 0; i < samples.length * bits; i++) {
            long bit = samples[i / bits] >> bits - 1 - i % bits & 1;
            row[i / 8] |= (byte) (bit << 7 - i % 8);
        }
        return row;
    }
}
