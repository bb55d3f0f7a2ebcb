package io.cartoonify.testing;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.zip.Deflater;

/** TIFF files of any size, of one color, made without holding their pixels: all strips are the same bytes. */
public final class HugeTiff {
    private static final int ROWS = 64;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int UNDEFINED = 7;
    private static final int PROFILE = 34675;

    private final TreeMap<Integer, int[]> shorts = new TreeMap<>();
    private final TreeMap<Integer, int[]> longs = new TreeMap<>();
    private final int width;
    private final int height;
    private final int bits;
    private final int samples;
    private byte[] profile = {};

    /**
     * @param photometric 0 white is zero, 1 black is zero, 2 RGB, 3 palette, 5 CMYK, 8 Lab
     * @param bits of a sample
     */
    public HugeTiff(int width, int height, int photometric, int bits, int samples) {
        this.width = width;
        this.height = height;
        this.bits = bits;
        this.samples = samples;
        int[] depths = new int[samples];
        Arrays.fill(depths, bits);
        shorts.put(258, depths);
        shorts.put(262, new int[] {photometric});
        shorts.put(277, new int[] {samples});
        longs.put(256, new int[] {width});
        longs.put(257, new int[] {height});
        if (photometric == 3) {
            shorts.put(320, new int[3 << bits]);
        }
    }

    /** Adds a tag of short numbers: 274 for orientation, 284 for planes, 338 for alpha, 339 for floats. */
    public HugeTiff with(int tag, int... values) {
        shorts.put(tag, values);
        return this;
    }

    /** Adds an ICC profile. */
    public HugeTiff withProfile(byte[] icc) {
        profile = icc;
        return this;
    }

    public byte[] uncompressed() {
        return file(1, new byte[rowBytes() * ROWS]);
    }

    public byte[] deflated() {
        byte[] deflated = new byte[rowBytes() * ROWS / 100 + 1000];
        Deflater deflater = new Deflater();
        deflater.setInput(new byte[rowBytes() * ROWS]);
        deflater.finish();
        int length = deflater.deflate(deflated);
        deflater.end();
        return file(8, Arrays.copyOf(deflated, length));
    }

    /** By PackBits: pairs of a length and a byte. */
    public byte[] packed() {
        FileBuilder row = new FileBuilder(ByteOrder.LITTLE_ENDIAN);
        for (int left = rowBytes(); left > 0; left -= 128) {
            row.u8(left == 1 ? 0 : 1 - Math.min(128, left), 0);
        }
        FileBuilder strip = new FileBuilder(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < ROWS; i++) {
            strip.put(row.array());
        }
        return file(32773, strip.array());
    }

    /** As a fax of group 4, where a bit says that a row is as the one before. */
    public byte[] faxed() {
        byte[] strip = new byte[ROWS / 8];
        Arrays.fill(strip, (byte) 0xFF);
        return file(4, strip);
    }

    public byte[] jpeg() {
        return file(7, HugeJpeg.of(width, ROWS, samples), true);
    }

    private int rowBytes() {
        boolean planes = shorts.containsKey(284) && shorts.get(284)[0] == 2;
        return (int) (((long) width * bits * (planes ? 1 : samples) + 7) / 8);
    }

    private byte[] file(int compression, byte[] strip) {
        return file(compression, strip, false);
    }

    /** @param apart whether each strip has bytes of its own */
    private byte[] file(int compression, byte[] strip, boolean apart) {
        boolean planes = shorts.containsKey(284) && shorts.get(284)[0] == 2;
        int strips = (height + ROWS - 1) / ROWS * (planes ? samples : 1);
        int[] offsets = new int[strips];
        int[] lengths = new int[strips];
        Arrays.setAll(offsets, i -> 8 + (apart ? i * strip.length : 0));
        Arrays.fill(lengths, strip.length);
        shorts.put(259, new int[] {compression});
        longs.put(273, offsets);
        longs.put(278, new int[] {ROWS});
        longs.put(279, lengths);
        int data = strip.length * (apart ? strips : 1);
        int directory = 8 + data + (data & 1);
        FileBuilder file =
                new FileBuilder(ByteOrder.LITTLE_ENDIAN).text("II*\0").u32(directory);
        for (int i = 0; i < (apart ? strips : 1); i++) {
            file.put(strip);
        }
        file.put(new byte[data & 1]);
        TreeMap<Integer, int[]> all = new TreeMap<>(shorts);
        all.putAll(longs);
        FileBuilder lists = new FileBuilder(ByteOrder.LITTLE_ENDIAN);
        int entries = all.size() + (profile.length > 0 ? 1 : 0);
        int listsAt = directory + 2 + 12 * entries + 4;
        file.u16(entries);
        all.forEach((tag, values) -> {
            boolean isShort = shorts.containsKey(tag);
            FileBuilder content = new FileBuilder(ByteOrder.LITTLE_ENDIAN);
            for (int value : values) {
                if (isShort) {
                    content.u16(value);
                } else {
                    content.u32(value);
                }
            }
            file.u16(tag, isShort ? SHORT : LONG).u32(values.length);
            if (content.size() > 4) {
                file.u32(listsAt + lists.size());
                lists.put(content.array());
            } else {
                file.put(Arrays.copyOf(content.array(), 4));
            }
        });
        if (profile.length > 0) {
            file.u16(PROFILE, UNDEFINED).u32(profile.length).u32(listsAt + lists.size());
            lists.put(profile);
        }
        return file.u32(0).put(lists.array()).array();
    }
}
