package io.cartoonify.image.resize;

import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.PixelSize;
import java.awt.image.BufferedImage;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Resizes as Pillow's antialiased bicubic filter does, to the bit: rows first, then columns, rounded to 8 bits
 * between. Thread-safe.
 */
public final class ImageResizer {
    private static final int HALF = 1 << (FixedWeights.PRECISION - 1);

    private ImageResizer() {}

    /**
     * The image with its longer side scaled to {@code longerSide} pixels, up or down; the other side is floored, and at
     * least 1. The image itself if it has that size already.
     */
    public static BufferedImage fit(BufferedImage image, int longerSide) {
        return fit(image, PixelSize.fitted(image.getWidth(), image.getHeight(), longerSide));
    }

    /** The image in that size; itself if it has it already. */
    public static BufferedImage fit(BufferedImage image, PixelSize size) {
        int width = image.getWidth();
        int height = image.getHeight();
        if (size.equals(new PixelSize(width, height))) {
            return image;
        }
        boolean alpha = PackedPixels.hasAlpha(image);
        int[] pixels = PackedPixels.pixels(image);
        if (alpha) {
            pixels = Premultiplied.multiply(pixels);
        }
        if (size.width() != width) {
            pixels = rows(pixels, width, height, new FixedWeights(width, size.width()), alpha);
        }
        BufferedImage fitted = PackedPixels.create(size.width(), size.height(), alpha);
        int[] result = PackedPixels.pixels(fitted);
        if (size.height() != height) {
            columns(pixels, size.width(), new FixedWeights(height, size.height()), result, alpha);
        } else {
            System.arraycopy(pixels, 0, result, 0, result.length);
        }
        if (alpha) {
            Premultiplied.divide(result);
        }
        return fitted;
    }

    private static int[] rows(int[] pixels, int width, int height, FixedWeights weights, boolean alpha) {
        int resized = weights.first.length;
        int[] result = new int[resized * height];
        forEachRow(height, y -> {
            for (int x = 0; x < resized; x++) {
                int start = y * width + weights.first[x];
                result[y * resized + x] = weigh(pixels, start, 1, weights.weights[x], alpha);
            }
        });
        return result;
    }

    private static void columns(int[] pixels, int width, FixedWeights weights, int[] result, boolean alpha) {
        forEachRow(weights.first.length, y -> {
            for (int x = 0; x < width; x++) {
                int start = weights.first[y] * width + x;
                result[y * width + x] = weigh(pixels, start, width, weights.weights[y], alpha);
            }
        });
    }

    // Idle cores take part; where there are none the calling thread does it all.
    private static void forEachRow(int rows, IntConsumer row) {
        IntStream.range(0, rows).parallel().forEach(row);
    }

    private static int weigh(int[] pixels, int start, int step, int[] weights, boolean alpha) {
        int color = weighColor(pixels, start, step, weights);
        return alpha ? weighAlpha(pixels, start, step, weights) << 24 | color : color;
    }

    private static int weighColor(int[] pixels, int start, int step, int[] weights) {
        int red = HALF;
        int green = HALF;
        int blue = HALF;
        int at = start;
        for (int weight : weights) {
            int pixel = pixels[at];
            red += weight * (pixel >> 16 & 0xFF);
            green += weight * (pixel >> 8 & 0xFF);
            blue += weight * (pixel & 0xFF);
            at += step;
        }
        return clip(red) << 16 | clip(green) << 8 | clip(blue);
    }

    private static int weighAlpha(int[] pixels, int start, int step, int[] weights) {
        int alpha = HALF;
        int at = start;
        for (int weight : weights) {
            alpha += weight * (pixels[at] >>> 24);
            at += step;
        }
        return clip(alpha);
    }

    private static int clip(int sum) {
        return Math.max(0, Math.min(255, sum >> FixedWeights.PRECISION));
    }
}
