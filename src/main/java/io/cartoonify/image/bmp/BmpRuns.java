package io.cartoonify.image.bmp;

import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.header.FileBytes;

/** Looks at the runs of a compressed BMP file, of which the codec draws even those that leave the picture. */
final class BmpRuns {
    private static final int END_OF_ROW = 0;
    private static final int END = 1;
    private static final int JUMP = 2;
    /** Writers fill up rows to as many bytes. */
    private static final int ROW_BYTES = 4;

    private final FileBytes file;
    private final int bits;
    private final long width;
    private final long height;
    private long x;
    private long y;

    /** @param file the pixels are what comes next */
    BmpRuns(FileBytes file, int bits, long width, long height) {
        this.file = file;
        this.bits = bits;
        int step = ROW_BYTES * Byte.SIZE / bits;
        this.width = (width + step - 1) / step * step;
        this.height = height;
    }

    /** @throws DamagedImageException if there are pixels outside of the picture */
    void check() {
        while (file.remaining() >= 2) {
            int count = file.u8();
            int value = file.u8();
            if (count == 0 && value == END) {
                return;
            }
            if (count > 0) {
                draw(count);
            } else {
                follow(value);
            }
        }
    }

    private void follow(int code) {
        switch (code) {
            case END_OF_ROW -> {
                x = 0;
                y++;
            }
            case JUMP -> {
                x += file.u8();
                y += file.u8();
            }
            default -> {
                draw(code);
                // In whole pairs of bytes.
                file.skip((code * bits + 15) / 16 * 2L);
            }
        }
    }

    private void draw(int count) {
        x += count;
        if (x > width || y >= height) {
            throw new DamagedImageException();
        }
    }
}
