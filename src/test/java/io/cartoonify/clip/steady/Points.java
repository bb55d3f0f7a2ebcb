package io.cartoonify.clip.steady;

import io.cartoonify.image.PackedPixels;
import java.awt.image.BufferedImage;

/** Colors between the pixels of a picture. */
final class Points {
    private Points() {}

    /** Red, green and blue at x and y, bilinear; beyond the border as at it. */
    static double[] at(BufferedImage picture, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double down = y - top;
        double[] color = new double[3];
        add(color, picture, left, top, (1 - right) * (1 - down));
        add(color, picture, left + 1, top, right * (1 - down));
        add(color, picture, left, top + 1, (1 - right) * down);
        add(color, picture, left + 1, top + 1, right * down);
        return color;
    }

    private static void add(double[] color, BufferedImage picture, int x, int y, double share) {
        int column = Math.max(0, Math.min(picture.getWidth() - 1, x));
        int row = Math.max(0, Math.min(picture.getHeight() - 1, y));
        int pixel = PackedPixels.pixels(picture)[row * picture.getWidth() + column];
        color[0] += share * (pixel >> 16 & 0xFF);
        color[1] += share * (pixel >> 8 & 0xFF);
        color[2] += share * (pixel & 0xFF);
    }
}
