package io.cartoonify.image.header;

import io.cartoonify.image.DamagedImageException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A directory of a TIFF or BigTIFF file, or of an EXIF block, which is laid out as one. */
public final class TiffDirectory {
    private static final int BIG = 43;
    private static final int ASCII = 2;
    /** The bytes of a value of each type, by the type's number. */
    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

    private final FileBytes file;
    private final boolean big;
    private final Map<Integer, Integer> entries = new HashMap<>();

    private TiffDirectory(FileBytes file, long start) {
        this.file = file;
        this.big = isBig(file);
        file.seek(start);
        long count = count(file, big);
        for (long i = 0; i < count; i++) {
            int entry = file.position();
            entries.putIfAbsent(file.u16(), entry);
            file.skip(entryBytes(big) - 2L);
        }
    }

    /**
     * Where the directories lie that follow one another: the pages of a TIFF file.
     *
     * @throws DamagedImageException if they never end
     */
    public static List<Long> chain(FileBytes tiff) {
        FileBytes file = ordered(tiff);
        boolean big = isBig(file);
        List<Long> starts = new ArrayList<>();
        long next = first(file);
        while (next != 0) {
            starts.add(next);
            // A chain that bites its tail would go on for ever; no honest one has more than fit in.
            if (starts.size() > file.size() / entryBytes(big)) {
                throw new DamagedImageException();
            }
            file.seek(next);
            file.skip(count(file, big) * entryBytes(big));
            next = big ? file.i64() : file.u32();
        }
        return starts;
    }

    /** The directory that begins at {@code start}. */
    public static TiffDirectory at(FileBytes tiff, long start) {
        return new TiffDirectory(ordered(tiff), start);
    }

    /** The first directory of an EXIF block. */
    public static TiffDirectory exif(FileBytes block) {
        FileBytes file = ordered(block);
        return new TiffDirectory(file, first(file));
    }

    private static FileBytes ordered(FileBytes tiff) {
        return tiff.in(tiff.startsWith("II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    private static boolean isBig(FileBytes file) {
        file.seek(2);
        return file.u16() == BIG;
    }

    private static long first(FileBytes file) {
        boolean big = isBig(file);
        file.seek(big ? 8 : 4);
        return big ? file.i64() : file.u32();
    }

    /** How many entries a directory has. */
    private static long count(FileBytes file, boolean big) {
        long count = big ? file.i64() : file.u16();
        if (count < 0 || count > file.size()) {
            throw new DamagedImageException();
        }
        return count;
    }

    private static int entryBytes(boolean big) {
        return big ? 20 : 12;
    }

    public boolean has(int tag) {
        return entries.containsKey(tag);
    }

    /** The first number under {@code tag}, or {@code otherwise} if there is none. */
    public long value(int tag, long otherwise) {
        if (!has(tag)) {
            return otherwise;
        }
        int type = type(tag);
        return toValues(tag) == 0 ? otherwise : number(type);
    }

    /** All the numbers under {@code tag}; none if there is no such tag. */
    public long[] values(int tag) {
        if (!has(tag)) {
            return new long[0];
        }
        int type = type(tag);
        long[] numbers = new long[toValues(tag)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(type);
        }
        return numbers;
    }

    /** The text under {@code tag}, empty if there is none. */
    public String text(int tag) {
        if (!has(tag) || type(tag) != ASCII) {
            return "";
        }
        String text = file.utf8(toValues(tag));
        int end = text.indexOf('\0');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    /** The bytes under {@code tag}, of whatever type; none if there is no such tag. */
    public byte[] bytes(int tag) {
        if (!has(tag)) {
            return new byte[0];
        }
        int size = SIZES[type(tag)];
        int count = toValues(tag);
        return file.part((long) count * size).rest();
    }

    /** The directories that the numbers under {@code tag} point to. */
    public List<TiffDirectory> directories(int tag) {
        List<TiffDirectory> directories = new ArrayList<>();
        for (long start : values(tag)) {
            directories.add(new TiffDirectory(file, start));
        }
        return directories;
    }

    /** The whole file, with {@code tag} called by a number that nobody looks for. */
    public byte[] without(int tag) {
        byte[] copy = file.file().clone();
        copy[entry(tag)] = (byte) 0xFF;
        copy[entry(tag) + 1] = (byte) 0xFF;
        return copy;
    }

    /** The whole file, with another number of two bytes under {@code tag}, which has one. */
    public byte[] with(int tag, int value) {
        byte[] copy = file.file().clone();
        int at = entry(tag) + (big ? 12 : 8);
        boolean little = copy[0] == 'I';
        copy[at + (little ? 0 : 1)] = (byte) value;
        copy[at + (little ? 1 : 0)] = (byte) (value >> 8);
        return copy;
    }

    private int type(int tag) {
        file.seek(entry(tag) + 2L);
        int type = file.u16();
        if (type >= SIZES.length || SIZES[type] == 0) {
            throw new DamagedImageException();
        }
        return type;
    }

    /** Goes to the values of {@code tag}, and tells how many there are. */
    private int toValues(int tag) {
        int size = SIZES[type(tag)];
        long count = big ? file.i64() : file.u32();
        if (count < 0 || count > file.size() / size) {
            throw new DamagedImageException();
        }
        if (count * size > (big ? 8 : 4)) {
            file.seek(big ? file.i64() : file.u32());
        }
        return (int) count;
    }

    private long number(int type) {
        return switch (SIZES[type]) {
            case 1 -> file.u8();
            case 2 -> file.u16();
            case 4 -> file.u32();
            default -> file.i64();
        };
    }

    private int entry(int tag) {
        return entries.getOrDefault(tag, 0);
    }
}
