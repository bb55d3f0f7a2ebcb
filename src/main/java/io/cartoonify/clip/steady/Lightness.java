package io.cartoonify.clip.steady;

import io.cartoonify.image.Light;
import io.cartoonify.image.PackedPixels;
import java.awt.image.BufferedImage;

/** How light each pixel is: 0 to 255, row after row. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Lightness(int width, int height, int[] values) {
    static Lightness of(BufferedImage picture) {
        int[] pixels = PackedPixels.pixels(picture);
        int[] values = new int[pixels.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Light.of(pixels[i]);
        }
        return new Lightness(picture.getWidth(), picture.getHeight(), values);
    }

    /** The means of whole squares of {@code step} pixels. */
    Lightness reduced(int step) {
        int columns = Math.max(1, width / step);
        int rows = Math.max(1, height / step);
        int[] means = new int[columns * rows];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                means[y * columns + x] = mean(x * step, y * step, step);
            }
        }
        return new Lightness(columns, rows, means);
    }

    private int mean(int left, int top, int side) {
        int right = Math.min(width, left + side);
        int bottom = Math.min(height, top + side);
        int sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += values[y * width + x];
            }
        }
        return sum / Math.max(1, (right - left) * (bottom - top));
    }

    /** The mean difference to {@code other}, with this moved, where both are; of every {@code grid}th pixel. */
    double difference(Lightness other, int right, int down, int grid) {
        long sum = 0;
        long count = 0;
        for (int y = Math.max(0, down); y < Math.min(height, height + down); y += grid) {
            int row = (y - down) * width - right;
            for (int x = Math.max(0, right); x < Math.min(width, width + right); x += grid) {
                sum += Math.abs(values[row + x] - other.values[y * width + x]);
                count++;
            }
        }
        return count == 0 ? Double.MAX_VALUE : (double) sum / count;
    }
}
