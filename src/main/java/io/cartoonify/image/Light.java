package io.cartoonify.image;

/** How light a pixel is, in whole numbers. */
public final class Light {
    private static final int RED = 77;
    private static final int GREEN = 150;
    private static final int BLUE = 29;

    /** 0 to 255, of the lowest three bytes of {@code pixel}: red, green, blue. */
    public static int of(int pixel) {
        return RED * (pixel >> 16 & 0xFF) + GREEN * (pixel >> 8 & 0xFF) + BLUE * (pixel & 0xFF) + 128 >> 8;
    }

    private Light() {}
}
