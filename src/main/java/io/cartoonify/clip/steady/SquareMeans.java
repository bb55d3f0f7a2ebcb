package io.cartoonify.clip.steady;

import io.cartoonify.image.PackedPixels;
import java.awt.image.BufferedImage;

/** The mean color of each small square of a picture: alpha, red, green and blue one after the other. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SquareMeans(int columns, int[] values) {
    private static final int CHANNELS = 4;

    /** @param side of a square in pixels; those at the border may be smaller */
    static SquareMeans of(BufferedImage picture, int side) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int columns = (width + side - 1) / side;
        int rows = (height + side - 1) / side;
        int[] pixels = PackedPixels.pixels(picture);
        int[] sums = new int[CHANNELS * columns * rows];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int pixel = pixels[y * width + x];
                int at = CHANNELS * (y / side * columns + x / side);
                sums[at] += pixel >>> 24;
                sums[at + 1] += pixel >> 16 & 0xFF;
                sums[at + 2] += pixel >> 8 & 0xFF;
                sums[at + 3] += pixel & 0xFF;
            }
        }
        for (int i = 0; i < sums.length; i++) {
            int square = i / CHANNELS;
            int across = Math.min(side, width - square % columns * side);
            int down = Math.min(side, height - square / columns * side);
            sums[i] /= across * down;
        }
        return new SquareMeans(columns, sums);
    }

    /** The largest difference of each square's channels, in levels. */
    int[] differences(SquareMeans other) {
        int[] differences = new int[values.length / CHANNELS];
        for (int i = 0; i < values.length; i++) {
            int difference = Math.abs(values[i] - other.values[i]);
            differences[i / CHANNELS] = Math.max(differences[i / CHANNELS], difference);
        }
        return differences;
    }
}
