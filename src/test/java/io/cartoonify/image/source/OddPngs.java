package io.cartoonify.image.source;

import static io.cartoonify.image.source.OddFile.HEIGHT;
import static io.cartoonify.image.source.OddFile.WIDTH;
import static io.cartoonify.image.source.OddFile.argb;
import static io.cartoonify.image.source.OddFile.eight;
import static io.cartoonify.image.source.OddFile.gray;
import static io.cartoonify.image.source.OddFile.picture;
import static io.cartoonify.image.source.OddFile.sample;

import io.cartoonify.image.source.Bomb.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** PNG files of every kind, whole and interlaced, with every filter, and such as lack what no pixel needs. */
final class OddPngs {
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };
    /** Of the signature and the first chunk. */
    private static final int HEADER = 33;

    private static final int[][] WHOLE = {{0, 0, 1, 1}};

    private OddPngs() {}

    static Stream<OddFile> all() throws Exception {
        List<OddFile> files = new ArrayList<>();
        int[][] kinds = {
            {0, 1}, {0, 2}, {0, 4}, {0, 8}, {0, 16}, {2, 8}, {2, 16}, {3, 1}, {3, 2}, {3, 4}, {3, 8}, {4, 8}, {4, 16},
            {6, 8}, {6, 16}
        };
        for (int[] kind : kinds) {
            for (boolean interlaced : new boolean[] {false, true}) {
                files.add(new OddFile(
                        "PNG of kind %d, %d bits%s".formatted(kind[0], kind[1], interlaced ? ", interlaced" : ""),
                        file(kind[0], kind[1], interlaced, "", ""),
                        picture(kind[0] >= 4, (x, y) -> color(kind[0], kind[1], x, y))));
            }
        }
        files.addAll(odd());
        return files.stream();
    }

    private static List<OddFile> odd() throws Exception {
        byte[] plain = file(2, 8, false, "", "");
        byte[] noEnd = java.util.Arrays.copyOf(plain, plain.length - 12);
        return List.of(
                rgb("PNG without an end", noEnd),
                rgb("PNG with half an end", java.util.Arrays.copyOf(plain, plain.length - 5)),
                rgb("PNG with garbage for an end", with(noEnd, new byte[] {0, 0, 0, 9, 'w', 'E', 'N', 'D', 1})),
                rgb("PNG with other things behind it", with(plain, new byte[100])),
                rgb("PNG with a text of a wrong sum", file(2, 8, false, "tEXt", "")),
                rgb("PNG with a profile of a wrong sum", file(2, 8, false, "iCCP", "")),
                rgb("PNG with EXIF of a wrong sum", file(2, 8, false, "eXIf", "")),
                rgb("PNG with a wrong sum behind the pixels", file(2, 8, false, "", "tEXt")),
                rgb("PNG with a chunk that nobody knows", file(2, 8, false, "?abC", "")),
                rgb("PNG with a second EXIF that turns it", before(plain, exif(1), exif(6))),
                new OddFile(
                        "PNG with a transparent color of more bits than it has",
                        before(plain, invisible()),
                        picture(
                                true,
                                (x, y) ->
                                        color(2, 8, x, y) & (color(2, 8, x, y) == color(2, 8, 3, 5) ? 0xFFFFFF : -1))));
    }

    private static byte[] before(byte[] file, Bytes... chunks) {
        Bytes all = big().put(java.util.Arrays.copyOf(file, HEADER));
        for (Bytes chunk : chunks) {
            all.put(chunk.array());
        }
        return all.put(java.util.Arrays.copyOfRange(file, HEADER, file.length)).array();
    }

    private static Bytes exif(int orientation) {
        return chunk(big(), "eXIf", big().exif(orientation), true);
    }

    /** The color of a pixel, each of its samples with a bit more. */
    private static Bytes invisible() {
        Bytes samples = big();
        for (int i = 0; i < 3; i++) {
            samples.u16(0x100 | (int) sample(3, 5, i, max(8)));
        }
        return chunk(big(), "tRNS", samples, true);
    }

    private static OddFile rgb(String name, byte[] file) {
        return new OddFile(name, file, picture(false, (x, y) -> color(2, 8, x, y)));
    }

    private static byte[] with(byte[] file, byte[] more) {
        return new Bytes(ByteOrder.BIG_ENDIAN).put(file).put(more).array();
    }

    private static long max(int bits) {
        return (1L << bits) - 1;
    }

    private static int color(int kind, int bits, int x, int y) {
        long max = max(bits);
        return switch (kind) {
            case 0 -> gray(eight(x, y, 0, max));
            case 2 -> argb(255, eight(x, y, 0, max), eight(x, y, 1, max), eight(x, y, 2, max));
            case 3 -> paletteColor((int) sample(x, y, 0, max));
            case 4 -> gray(eight(x, y, 0, max)) & 0xFFFFFF | eight(x, y, 3, max) << 24;
            default -> argb(eight(x, y, 3, max), eight(x, y, 0, max), eight(x, y, 1, max), eight(x, y, 2, max));
        };
    }

    private static int paletteColor(int number) {
        return argb(255, number * 5 & 0xFF, 255 - number, number ^ 0x55);
    }

    /** @param before a chunk with a wrong sum before the pixels, {@code after} behind them; {@code ?} if the sum is right */
    private static byte[] file(int kind, int bits, boolean interlaced, String before, String after) throws Exception {
        Bytes file = big().u32(0x89504E47L).u32(0x0D0A1A0AL);
        chunk(file, "IHDR", big().u32(WIDTH).u32(HEIGHT).u8(bits, kind, 0, 0, interlaced ? 1 : 0), true);
        extra(file, before);
        if (kind == 3) {
            Bytes palette = big();
            for (int i = 0; i <= max(bits); i++) {
                palette.u8(paletteColor(i) >> 16, paletteColor(i) >> 8, paletteColor(i));
            }
            chunk(file, "PLTE", palette, true);
        }
        byte[] data = deflated(kind, bits, interlaced);
        int half = data.length / 2;
        chunk(file, "IDAT", big().put(java.util.Arrays.copyOf(data, half)), true);
        chunk(file, "IDAT", big(), true);
        chunk(file, "IDAT", big().put(java.util.Arrays.copyOfRange(data, half, data.length)), true);
        extra(file, after);
        return chunk(file, "IEND", big(), true).array();
    }

    private static void extra(Bytes file, String name) {
        if (!name.isEmpty()) {
            chunk(file, name.replace('?', 'p'), big().text("Comment\0hello"), name.startsWith("?"));
        }
    }

    private static byte[] deflated(int kind, int bits, boolean interlaced) throws Exception {
        int samples = kind == 0 || kind == 3 ? 1 : kind == 4 ? 2 : kind == 2 ? 3 : 4;
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream rows = new DeflaterOutputStream(deflated)) {
            for (int[] pass : interlaced ? PASSES : WHOLE) {
                byte[] above = null;
                for (int y = pass[1]; y < HEIGHT; y += pass[3]) {
                    byte[] row = row(kind, bits, samples, pass, y);
                    byte[] last = above == null ? new byte[row.length] : above;
                    rows.write(filtered(y % 5, row, last, Math.max(1, samples * bits / 8)));
                    above = row;
                }
            }
        }
        return deflated.toByteArray();
    }

    private static byte[] row(int kind, int bits, int samples, int[] pass, int y) {
        List<Long> row = new ArrayList<>();
        for (int x = pass[0]; x < WIDTH; x += pass[2]) {
            for (int i = 0; i < samples; i++) {
                row.add(sample(x, y, kind >= 4 && i == samples - 1 ? 3 : i, max(bits)));
            }
        }
        return OddFile.packed(bits, row.stream().mapToLong(Long::longValue).toArray());
    }

    private static byte[] filtered(int filter, byte[] row, byte[] above, int left) {
        byte[] filtered = new byte[row.length + 1];
        filtered[0] = (byte) filter;
        for (int i = 0; i < row.length; i++) {
            int a = i < left ? 0 : row[i - left] & 0xFF;
            int b = above[i] & 0xFF;
            int c = i < left ? 0 : above[i - left] & 0xFF;
            int guess = switch (filter) {
                case 0 -> 0;
                case 1 -> a;
                case 2 -> b;
                case 3 -> (a + b) / 2;
                default -> paeth(a, b, c);
            };
            filtered[i + 1] = (byte) (row[i] - guess);
        }
        return filtered;
    }

    private static int paeth(int a, int b, int c) {
        int p = a + b - c;
        if (Math.abs(p - a) <= Math.abs(p - b) && Math.abs(p - a) <= Math.abs(p - c)) {
            return a;
        }
        return Math.abs(p - b) <= Math.abs(p - c) ? b : c;
    }

    private static Bytes chunk(Bytes file, String name, Bytes content, boolean right) {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.US_ASCII));
        sum.update(content.array());
        return file.u32(content.size()).text(name).put(content.array()).u32(sum.getValue() + (right ? 0 : 1));
    }

    private static Bytes big() {
        return new Bytes(ByteOrder.BIG_ENDIAN);
    }
}
