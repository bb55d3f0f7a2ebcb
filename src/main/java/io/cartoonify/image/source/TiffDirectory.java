package io.cartoonify.image.source;

import io.cartoonify.image.DamagedImageException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.IntStream;

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
        ByteBuffer file = ordered(tiff);
        int entry = entry(file, tag);
        if (entry < 0) {
            return otherwise;
        }
        boolean isShort = file.getShort(entry + 2) == SHORT;
        return isShort ? Short.toUnsignedInt(file.getShort(entry + 8)) : file.getInt(entry + 8);
    }

    /**
     * All the numbers under {@code tag}; none if there is no such tag.
     *
     * @throws RuntimeException if the directory is damaged or they lie outside of the file
     */
    static long[] values(ByteBuffer tiff, int tag) {
        ByteBuffer file = ordered(tiff);
        int entry = entry(file, tag);
        if (entry < 0) {
            return new long[0];
        }
        boolean isShort = file.getShort(entry + 2) == SHORT;
        int size = isShort ? Short.BYTES : Integer.BYTES;
        int length = Math.multiplyExact(file.getInt(entry + 4), size);
        int start = length > Integer.BYTES ? file.getInt(entry + 8) : entry + 8;
        ByteBuffer values = file.slice(start, length).order(file.order());
        long[] numbers = new long[length / size];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = isShort ? Short.toUnsignedLong(values.getShort()) : Integer.toUnsignedLong(values.getInt());
        }
        return numbers;
    }

    /** Where in the file the directory's entry {@code tag} lies; negative if it is not there. */
    private static int entry(ByteBuffer file, int tag) {
        int start = file.getInt(4);
        int entries = Short.toUnsignedInt(file.getShort(start));
        return IntStream.range(0, entries)
                .map(i -> start + Short.BYTES + i * ENTRY_BYTES)
                .filter(entry -> Short.toUnsignedInt(file.getShort(entry)) == tag)
                .findFirst()
                .orElse(-1);
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
