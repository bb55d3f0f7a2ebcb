package io.cartoonify.image.source;

import static io.cartoonify.image.source.OddFile.HEIGHT;
import static io.cartoonify.image.source.OddFile.WIDTH;
import static io.cartoonify.image.source.OddFile.argb;
import static io.cartoonify.image.source.OddFile.gray;
import static io.cartoonify.image.source.OddFile.picture;
import static io.cartoonify.image.source.OddFile.sample;

import io.cartoonify.image.source.Bomb.Bytes;
import java.awt.image.BufferedImage;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** TIFF files: gray, colors and alpha of many depths, in both byte orders, small and big, strips and planes. */
final class OddTiffs {
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int FLOAT = -32;

    private OddTiffs() {}

    static Stream<OddFile> all() {
        List<OddFile> files = new ArrayList<>();
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            for (boolean big : new boolean[] {false, true}) {
                String kind = "%s, %s".formatted(big ? "BigTIFF" : "TIFF", order);
                for (int bits : new int[] {1, 2, 4, 8, 12, 16, 32, FLOAT}) {
                    files.add(new OddFile(
                            kind + ", gray of %d bits".formatted(bits),
                            file(order, big, 1, bits, 1, 0, HEIGHT),
                            picture(false, (x, y) -> gray(eight(x, y, 0, bits))),
                            bits == 32 || bits == FLOAT ? 0.5 : 0));
                }
                for (int bits : new int[] {1, 4, 8, 12, 16}) {
                    files.add(new OddFile(
                            kind + ", white is 0, %d bits".formatted(bits),
                            file(order, big, 0, bits, 1, 0, 5),
                            picture(false, (x, y) -> gray(255 - eight(x, y, 0, bits))),
                            0.5));
                }
                for (int bits : new int[] {8, 16, FLOAT}) {
                    files.add(new OddFile(
                            kind + ", colors of %d bits".formatted(bits),
                            file(order, big, 2, bits, 3, 0, 4),
                            picture(false, (x, y) -> rgb(x, y, bits)),
                            bits == FLOAT ? 0.5 : 0));
                }
                for (int bits : new int[] {8, 16}) {
                    files.add(new OddFile(
                            kind + ", alpha of %d bits".formatted(bits),
                            file(order, big, 2, bits, 4, 2, HEIGHT),
                            picture(true, (x, y) -> rgb(x, y, bits) & 0xFFFFFF | eight(x, y, 3, bits) << 24)));
                    files.add(new OddFile(
                            kind + ", associated alpha of %d bits".formatted(bits),
                            file(order, big, 2, bits, 4, 1, HEIGHT),
                            associated(bits),
                            2));
                }
            }
        }
        return files.stream();
    }

    private static long max(int bits) {
        return bits == FLOAT ? 1000 : (1L << bits) - 1;
    }

    private static int eight(int x, int y, int channel, int bits) {
        return OddFile.eight(x, y, channel, max(bits));
    }

    private static int rgb(int x, int y, int bits) {
        return argb(255, eight(x, y, 0, bits), eight(x, y, 1, bits), eight(x, y, 2, bits));
    }

    // What is stored is the sample times alpha; alpha is never small, or rounding would hide the color.
    private static BufferedImage associated(int bits) {
        return picture(
                true, (x, y) -> rgb(x, y, bits) & 0xFFFFFF | OddFile.toEight(alpha(x, y, bits), max(bits)) << 24);
    }

    private static long alpha(int x, int y, int bits) {
        return max(bits) / 2 + sample(x, y, 3, max(bits) / 2);
    }

    private static byte[] file(
            ByteOrder order, boolean big, int photometric, int bits, int samples, int extra, int rowsPerStrip) {
        int size = Math.abs(bits);
        List<byte[]> strips = new ArrayList<>();
        for (int y = 0; y < HEIGHT; y += rowsPerStrip) {
            Bytes strip = new Bytes(order);
            for (int row = y; row < Math.min(HEIGHT, y + rowsPerStrip); row++) {
                writeRow(strip, row, bits, samples, extra);
            }
            strips.add(strip.array());
        }
        Bytes file = new Bytes(order).text(order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM");
        int entries = extra > 0 ? 12 : 11;
        int header = big ? 16 : 8;
        int directory = big ? 8 + entries * 20 + 8 : 2 + entries * 12 + 4;
        int lists = header + directory;
        int bitsAt = lists;
        int offsetsAt = bitsAt + 8;
        int countsAt = offsetsAt + 4 * strips.size();
        int dataAt = countsAt + 4 * strips.size();
        if (big) {
            file.u16(43).u16(8).u16(0);
            eightBytes(file, header);
            eightBytes(file, entries);
        } else {
            file.u16(42).u32(header).u16(entries);
        }
        int[] allBits = new int[samples];
        Arrays.fill(allBits, size);
        int[] offsets = new int[strips.size()];
        int[] counts = new int[strips.size()];
        int next = dataAt;
        for (int i = 0; i < counts.length; i++) {
            offsets[i] = next;
            counts[i] = strips.get(i).length;
            next += counts[i];
        }
        entry(file, big, 256, SHORT, 0, WIDTH);
        entry(file, big, 257, SHORT, 0, HEIGHT);
        entry(file, big, 258, SHORT, bitsAt, allBits);
        entry(file, big, 259, SHORT, 0, 1);
        entry(file, big, 262, SHORT, 0, photometric);
        entry(file, big, 273, LONG, offsetsAt, offsets);
        entry(file, big, 277, SHORT, 0, samples);
        entry(file, big, 278, LONG, 0, rowsPerStrip);
        entry(file, big, 279, LONG, countsAt, counts);
        entry(file, big, 284, SHORT, 0, 1);
        if (extra > 0) {
            entry(file, big, 338, SHORT, 0, extra);
        }
        entry(file, big, 339, SHORT, 0, bits == FLOAT ? 3 : 1);
        if (big) {
            eightBytes(file, 0);
        } else {
            file.u32(0);
        }
        for (int i = 0; i < 4; i++) {
            file.u16(i < samples ? size : 0);
        }
        for (int offset : offsets) {
            file.u32(offset);
        }
        for (int count : counts) {
            file.u32(count);
        }
        strips.forEach(file::put);
        return file.array();
    }

    private static void eightBytes(Bytes file, int value) {
        file.put(java.nio.ByteBuffer.allocate(8)
                .order(file.order())
                .putLong(value)
                .array());
    }

    /** The values in the entry itself where there is room, else at {@code elsewhere}. */
    private static void entry(Bytes file, boolean big, int tag, int type, int elsewhere, int... values) {
        file.u16(tag).u16(type);
        int room = big ? 8 : 4;
        if (big) {
            eightBytes(file, values.length);
        } else {
            file.u32(values.length);
        }
        int bytes = values.length * (type == SHORT ? 2 : 4);
        if (bytes > room && big) {
            eightBytes(file, elsewhere);
        } else if (bytes > room) {
            file.u32(elsewhere);
        } else {
            for (int value : values) {
                if (type == SHORT) {
                    file.u16(value);
                } else {
                    file.u32(value);
                }
            }
            file.put(new byte[room - bytes]);
        }
    }

    private static void writeRow(Bytes to, int y, int bits, int samples, int extra) {
        long[] row = new long[WIDTH * samples];
        for (int i = 0; i < row.length; i++) {
            int x = i / samples;
            long value = sample(x, y, i % samples, max(bits));
            if (extra == 1) {
                long alpha = alpha(x, y, bits);
                value = i % samples == 3 ? alpha : Math.round((double) value * alpha / max(bits));
            }
            row[i] = value;
        }
        if (bits == FLOAT) {
            for (long value : row) {
                to.u32(Float.floatToIntBits(value / 1000f));
            }
        } else if (bits == 16) {
            for (long value : row) {
                to.u16((int) value);
            }
        } else if (bits == 32) {
            for (long value : row) {
                to.u32(value);
            }
        } else {
            to.put(OddFile.packed(bits, row));
        }
    }
}
