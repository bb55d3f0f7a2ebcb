package io.cartoonify.image.source;

import io.cartoonify.image.DamagedImageException;
import java.nio.ByteBuffer;

/** Walks through a GIF file: counts its frames and checks that it is there to the end. */
final class GifFile {
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2C;
    private static final int TRAILER = 0x3B;

    private final ByteBuffer file;
    private int frames;

    private GifFile(byte[] file) {
        this.file = ByteBuffer.wrap(file);
    }

    static ImageHeader parse(byte[] file) {
        GifFile gif = new GifFile(file);
        gif.readBlocks();
        return new ImageHeader(file, gif.frames, Orientation.TOP_LEFT, null);
    }

    private void readBlocks() {
        file.position(10);
        skipPalette(3);
        int block;
        do {
            block = Byte.toUnsignedInt(file.get());
            switch (block) {
                case EXTENSION -> {
                    skip(1);
                    skipData();
                }
                case FRAME -> readFrame();
                case TRAILER -> {}
                default -> throw new DamagedImageException();
            }
        } while (block != TRAILER);
    }

    private void readFrame() {
        frames++;
        skip(8);
        skipPalette(1);
        skip(1);
        skipData();
    }

    /** Reads the byte of flags that begins {@code length} bytes, skips them and the palette that follows. */
    private void skipPalette(int length) {
        int flags = file.get(file.position());
        skip(length);
        if ((flags & 0x80) != 0) {
            skip(3 << ((flags & 7) + 1));
        }
    }

    private void skipData() {
        int length;
        do {
            length = Byte.toUnsignedInt(file.get());
            skip(length);
        } while (length > 0);
    }

    private void skip(int bytes) {
        file.position(file.position() + bytes);
    }
}
