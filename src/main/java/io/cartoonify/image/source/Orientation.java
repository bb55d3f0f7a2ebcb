package io.cartoonify.image.source;

import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.PixelSize;
import java.awt.image.BufferedImage;

/** Where in the upright picture a file's first row and first column lie, in the order of EXIF's numbers from 1. */
enum Orientation {
    TOP_LEFT(false, false, false),
    TOP_RIGHT(false, true, false),
    BOTTOM_RIGHT(false, true, true),
    BOTTOM_LEFT(false, false, true),
    LEFT_TOP(true, false, false),
    RIGHT_TOP(true, true, false),
    RIGHT_BOTTOM(true, true, true),
    LEFT_BOTTOM(true, false, true);

    private final boolean sideways;
    private final boolean fromRight;
    private final boolean fromBottom;

    Orientation(boolean sideways, boolean fromRight, boolean fromBottom) {
        this.sideways = sideways;
        this.fromRight = fromRight;
        this.fromBottom = fromBottom;
    }

    /** The orientation with EXIF's {@code number}; upright if there is none. */
    static Orientation of(int number) {
        return number >= 1 && number <= values().length ? values()[number - 1] : TOP_LEFT;
    }

    /** The upright size of a picture that is stored in this size. */
    PixelSize upright(PixelSize stored) {
        return sideways ? stored.turned() : stored;
    }

    /** The picture upright; itself if it already is. */
    BufferedImage apply(BufferedImage file) {
        if (this == TOP_LEFT) {
            return file;
        }
        int row = file.getWidth();
        int width = sideways ? file.getHeight() : row;
        int height = sideways ? row : file.getHeight();
        int right = sideways ? row : 1;
        int down = sideways ? 1 : row;
        int start = (fromRight ? (width - 1) * right : 0) + (fromBottom ? (height - 1) * down : 0);
        BufferedImage upright = PackedPixels.create(width, height, PackedPixels.hasAlpha(file));
        copy(file, upright, start, fromRight ? -right : right, fromBottom ? -down : down);
        return upright;
    }

    private static void copy(BufferedImage file, BufferedImage upright, int start, int right, int down) {
        int[] from = PackedPixels.pixels(file);
        int[] to = PackedPixels.pixels(upright);
        int width = upright.getWidth();
        for (int i = 0; i < to.length; i++) {
            to[i] = from[start + i % width * right + i / width * down];
        }
    }
}
