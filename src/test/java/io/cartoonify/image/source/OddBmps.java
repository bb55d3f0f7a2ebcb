package io.cartoonify.image.source;

import static io.cartoonify.image.source.OddFile.HEIGHT;
import static io.cartoonify.image.source.OddFile.WIDTH;
import static io.cartoonify.image.source.OddFile.argb;
import static io.cartoonify.image.source.OddFile.picture;
import static io.cartoonify.image.source.OddFile.sample;

import io.cartoonify.image.source.Bomb.Bytes;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** BMP files with headers of every length, up and down, of every depth, of runs, and with fields that nobody fills in. */
final class OddBmps {
    private static final int PLAIN = 0;
    private static final int RUNS_OF_BYTES = 1;
    private static final int RUNS_OF_HALVES = 2;
    private static final int BIT_FIELDS = 3;
    private static final int ALPHA_BIT_FIELDS = 6;

    private OddBmps() {}

    static Stream<OddFile> all() {
        List<OddFile> files = new ArrayList<>();
        for (int header : new int[] {12, 16, 40, 52, 56, 64, 108, 124}) {
            for (int bits : new int[] {1, 4, 8, 24}) {
                files.add(new OddFile(
                        "BMP of %d bits, header of %d bytes".formatted(bits, header),
                        file(header, HEIGHT, bits, PLAIN, -1, 0),
                        picture(false, (x, y) -> color(bits, x, y))));
            }
        }
        for (int bits : new int[] {1, 2, 4, 8, 24}) {
            files.add(new OddFile(
                    "BMP of %d bits, from the top".formatted(bits),
                    file(40, -HEIGHT, bits, PLAIN, -1, 0),
                    picture(false, (x, y) -> color(bits, x, y))));
        }
        for (int size : new int[] {0, 54, 100_000_000}) {
            files.add(new OddFile(
                    "BMP that says it has %d bytes".formatted(size),
                    file(40, HEIGHT, 24, PLAIN, size, 0),
                    picture(false, (x, y) -> color(24, x, y))));
        }
        byte[] plain = file(40, HEIGHT, 24, PLAIN, -1, 0);
        files.add(new OddFile(
                "BMP whose last row is not filled up",
                Arrays.copyOf(plain, plain.length - 3),
                picture(false, (x, y) -> color(24, x, y))));
        for (int header : new int[] {12, 40, 124}) {
            byte[] file = file(header, HEIGHT, 24, PLAIN, -1, 0);
            file[header == 12 ? 22 : 26] = 0;
            files.add(new OddFile(
                    "BMP of no planes, header of %d bytes".formatted(header),
                    file,
                    picture(false, (x, y) -> color(24, x, y))));
        }
        files.add(new OddFile(
                "BMP with a color more than it can use",
                file(40, HEIGHT, 4, PLAIN, -1, 17),
                picture(false, (x, y) -> color(4, x, y))));
        for (int header : new int[] {40, 52, 56, 108, 124}) {
            files.add(new OddFile(
                    "BMP of 32 bits with masks, header of %d bytes".formatted(header),
                    file(header, HEIGHT, 32, BIT_FIELDS, -1, 0),
                    picture(header >= 56, (x, y) -> color(header >= 56 ? 33 : 24, x, y))));
        }
        files.add(new OddFile(
                "BMP of 32 bits with four masks behind a header of 40 bytes",
                file(40, HEIGHT, 32, ALPHA_BIT_FIELDS, -1, 0),
                picture(true, (x, y) -> color(33, x, y))));
        for (int bits : new int[] {4, 8}) {
            for (int width : new int[] {WIDTH, WIDTH + 1}) {
                files.add(new OddFile(
                        "BMP of runs of %d bits, rows of %d".formatted(bits, width),
                        runs(bits, width),
                        picture(false, (x, y) -> paletteColor(inRuns(bits, x, y)))));
            }
        }
        return files.stream();
    }

    /** A BMP file of runs: each row is one, then pixels one by one, then a run up to {@code width}, which may be filled up. */
    static byte[] runs(int bits, int width) {
        Bytes data = new Bytes(ByteOrder.LITTLE_ENDIAN);
        for (int y = HEIGHT - 1; y >= 0; y--) {
            int row = y;
            data.u8(8, run(bits, inRuns(bits, 0, row))).u8(0, 6);
            long[] six = new long[6];
            Arrays.setAll(six, i -> inRuns(bits, 8 + i, row));
            byte[] pixels = OddFile.packed(bits, six);
            data.put(Arrays.copyOf(pixels, pixels.length + 1 & ~1));
            data.u8(width - 14, run(bits, inRuns(bits, 14, row))).u8(0, 0);
        }
        data.u8(0, 1);
        int colors = 1 << bits;
        Bytes file = new Bytes(ByteOrder.LITTLE_ENDIAN).text("BM");
        file.u32(54 + colors * 4 + data.size()).u32(0).u32(54 + colors * 4);
        file.u32(40).u32(WIDTH).u32(HEIGHT).u16(1).u16(bits);
        file.u32(bits == 8 ? RUNS_OF_BYTES : RUNS_OF_HALVES)
                .u32(data.size())
                .u32(0)
                .u32(0)
                .u32(0)
                .u32(0);
        for (int i = 0; i < colors; i++) {
            file.u32(paletteColor(i) & 0xFFFFFF);
        }
        return file.put(data.array()).array();
    }

    private static int inRuns(int bits, int x, int y) {
        int steady = x < 8 ? 0 : x < 14 ? x : 14;
        return (int) sample(steady, y, 0, (1 << bits) - 1);
    }

    private static int run(int bits, int color) {
        return bits == 8 ? color : color << 4 | color;
    }

    private static int color(int bits, int x, int y) {
        if (bits <= 8) {
            return paletteColor((int) sample(x, y, 0, (1 << bits) - 1));
        }
        int alpha = bits == 33 ? (int) sample(x, y, 3, 255) : 255;
        return argb(alpha, (int) sample(x, y, 0, 255), (int) sample(x, y, 1, 255), (int) sample(x, y, 2, 255));
    }

    private static int paletteColor(int number) {
        return argb(255, number * 5 & 0xFF, 255 - number, number ^ 0x55);
    }

    private static byte[] file(int header, int height, int bits, int compression, int size, int colors) {
        int count = bits > 8 ? 0 : Math.max(colors, 1 << bits);
        boolean small = header == 12;
        int masks = header > 40 ? 0 : compression == BIT_FIELDS ? 12 : compression == ALPHA_BIT_FIELDS ? 16 : 0;
        int start = 14 + header + masks + count * (small ? 3 : 4);
        int row = (WIDTH * bits + 31) / 32 * 4;
        Bytes file = new Bytes(ByteOrder.LITTLE_ENDIAN).text("BM");
        file.u32(size < 0 ? start + row * HEIGHT : size).u32(0).u32(start).u32(header);
        if (small) {
            file.u16(WIDTH).u16(height).u16(1).u16(bits);
        } else {
            Bytes info = new Bytes(ByteOrder.LITTLE_ENDIAN)
                    .u32(WIDTH)
                    .u32(height)
                    .u16(1)
                    .u16(bits)
                    .u32(compression)
                    .u32(row * HEIGHT)
                    .u32(0)
                    .u32(0)
                    .u32(colors)
                    .u32(0);
            if (compression != PLAIN || header == 52 || header == 56 || header >= 108) {
                info.u32(0xFF0000).u32(0xFF00).u32(0xFF).u32(0xFF000000L);
            }
            file.put(Arrays.copyOf(info.array(), header - 4 + masks));
        }
        for (int i = 0; i < count; i++) {
            int color = paletteColor(i);
            file.u8(color & 0xFF, color >> 8 & 0xFF, color >> 16 & 0xFF);
            if (!small) {
                file.u8(0);
            }
        }
        for (int i = 0; i < HEIGHT; i++) {
            byte[] pixels = row(bits, compression, height < 0 ? i : HEIGHT - 1 - i);
            file.put(Arrays.copyOf(pixels, row));
        }
        return file.array();
    }

    private static byte[] row(int bits, int compression, int y) {
        Bytes row = new Bytes(ByteOrder.LITTLE_ENDIAN);
        long[] numbers = new long[WIDTH];
        for (int x = 0; x < WIDTH; x++) {
            int color = color(bits == 32 ? 33 : bits, x, y);
            numbers[x] = bits <= 8 ? sample(x, y, 0, (1 << bits) - 1) : 0;
            if (bits == 24) {
                row.u8(color & 0xFF, color >> 8 & 0xFF, color >> 16 & 0xFF);
            } else if (bits == 32) {
                row.u32(color);
            }
        }
        return bits <= 8 ? OddFile.packed(bits, numbers) : row.array();
    }
}
