package io.cartoonify.image.header;

import io.cartoonify.image.PixelSize;

/** Where in the upright picture a file's first row and first column lie, in the order of EXIF's numbers from 1. */
public enum Orientation {
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
    public static Orientation of(long number) {
        return number >= 1 && number <= values().length ? values()[(int) number - 1] : TOP_LEFT;
    }

    /** The upright size of a picture that is stored in this size. */
    public PixelSize upright(PixelSize stored) {
        return sideways ? stored.turned() : stored;
    }

    /** Where in the upright picture, row after row, the pixel {@code x}, {@code y} of the stored one lies. */
    public int index(int x, int y, PixelSize stored) {
        PixelSize upright = upright(stored);
        int right = sideways ? y : x;
        int down = sideways ? x : y;
        return (fromBottom ? upright.height() - 1 - down : down) * upright.width()
                + (fromRight ? upright.width() - 1 - right : right);
    }
}
