package io.cartoonify.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The first directory of a TIFF file, or of an EXIF block, which is laid out as one. */
final class TiffDirectory {
    private static final int ENTRY_BYTES = 12;
    private static final int SHORT = 3;

    private TiffDirectory() {}

    /** The orientation that the directory gives. Upright if it makes no sense: a bad label does not spoil a picture. */
    static Orientation orientation(ByteBuffer tiff) {
        try {
            return Orientation.of(value(tiff, 0x0112, 1));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return Orientation.TOP_LEFT;
        }
    }

    /**
     * The number under {@code tag}, or {@code otherwise} if there is none.
     *
     * @throws RuntimeException if the directory is damaged
     */
    static int value(ByteBuffer tiff, int tag, int otherwise) {
        ByteBuffer directory = ordered(tiff);
        directory.position(directory.getInt(4));
        int entries = Short.toUnsignedInt(directory.getShort());
        for (int i = 0; i < entries; i++) {
            int entry = directory.position();
            if (Short.toUnsignedInt(directory.getShort()) == tag) {
                boolean isShort = directory.getShort() == SHORT;
                return isShort ? Short.toUnsignedInt(directory.getShort(entry + 8)) : directory.getInt(entry + 8);
            }
            directory.position(entry + ENTRY_BYTES);
        }
        return otherwise;
    }

    /** How many directories there are: the pages of a TIFF file. */
    static int count(ByteBuffer tiff) {
        ByteBuffer file = ordered(tiff);
        int count = 0;
        int directory = file.getInt(4);
        while (directory != 0) {
            // A chain that bites its tail would keep a codec busy for ever; no honest one has more than fit in.
            if (++count > file.limit() / ENTRY_BYTES) {
                throw new DamagedImageException();
            }
            int entries = Short.toUnsignedInt(file.getShort(directory));
            directory = file.getInt(directory + 2 + entries * ENTRY_BYTES);
        }
        return count;
    }

    private static ByteBuffer ordered(ByteBuffer tiff) {
        return tiff.slice().order(tiff.get(tiff.position()) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }
}
