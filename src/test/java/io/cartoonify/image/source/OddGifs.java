package io.cartoonify.image.source;

import static io.cartoonify.image.source.OddFile.argb;
import static io.cartoonify.image.source.OddFile.picture;
import static io.cartoonify.image.source.OddFile.sample;

import io.cartoonify.image.source.Bomb.Bytes;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** GIF files of every depth, whose first frame fills the canvas or does not, and that end in every way. */
final class OddGifs {
    private static final int WIDTH = 40;
    private static final int HEIGHT = 30;

    private OddGifs() {}

    static Stream<OddFile> all() {
        List<OddFile> files = new ArrayList<>();
        for (int bits = 1; bits <= 8; bits++) {
            for (boolean interlaced : new boolean[] {false, true}) {
                int depth = bits;
                files.add(new OddFile(
                        "GIF of %d bits%s".formatted(bits, interlaced ? ", interlaced" : ""),
                        frame(start(bits), bits, 0, 0, WIDTH, HEIGHT, interlaced, 1)
                                .u8(0x3B)
                                .array(),
                        picture(WIDTH, HEIGHT, false, (x, y) -> color(depth, x, y))));
            }
        }
        int[][] frames = {{0, 0, 20, 15}, {20, 15, 20, 15}, {10, 5, 7, 9}, {0, 29, 40, 1}, {39, 0, 1, 30}};
        for (int[] frame : frames) {
            files.add(new OddFile(
                    "GIF whose frame is %s".formatted(Arrays.toString(frame)),
                    frame(start(3), 3, frame[0], frame[1], frame[2], frame[3], false, 1)
                            .u8(0x3B)
                            .array(),
                    picture(
                            WIDTH,
                            HEIGHT,
                            true,
                            (x, y) -> isIn(frame, x, y) ? color(3, x - frame[0], y - frame[1]) : 0)));
        }
        byte[] whole = frame(start(4), 4, 0, 0, WIDTH, HEIGHT, false, 1).array();
        byte[][] ends = {
            {}, {0}, {0, 0, 0x3B}, {0x2C}, {0x2C, 0, 0, 0, 0, 5, 0, 5, 0, 0, 2, 5, 1}, {0x21, (byte) 0xFE, 9}
        };
        for (byte[] end : ends) {
            files.add(plain(
                    "GIF that ends with %s".formatted(Arrays.toString(end)),
                    new Bytes(ByteOrder.LITTLE_ENDIAN).put(whole).put(end).array()));
        }
        files.add(plain(
                "GIF with clear codes in a row",
                frame(start(4), 4, 0, 0, WIDTH, HEIGHT, false, 3).u8(0x3B).array()));
        Bytes control = start(4).u8(0x21, 0xF9, 4, 1, 0, 0, 2, 0);
        files.add(new OddFile(
                "GIF with a color that is none",
                frame(control, 4, 0, 0, WIDTH, HEIGHT, false, 1).u8(0x3B).array(),
                picture(WIDTH, HEIGHT, true, (x, y) -> sample(x, y, 0, 15) == 2 ? 0 : color(4, x, y))));
        files.add(new OddFile(
                "GIF whose frame goes beyond the canvas",
                frame(start(4), 4, 10, 10, WIDTH, HEIGHT, false, 1).u8(0x3B).array(),
                picture(WIDTH + 10, HEIGHT + 10, true, (x, y) -> x < 10 || y < 10 ? 0 : color(4, x - 10, y - 10))));
        return files.stream();
    }

    private static OddFile plain(String name, byte[] file) {
        return new OddFile(name, file, picture(WIDTH, HEIGHT, false, (x, y) -> color(4, x, y)));
    }

    private static boolean isIn(int[] frame, int x, int y) {
        return x >= frame[0] && y >= frame[1] && x < frame[0] + frame[2] && y < frame[1] + frame[3];
    }

    private static int color(int bits, int x, int y) {
        return paletteColor((int) sample(x, y, 0, (1 << bits) - 1));
    }

    private static int paletteColor(int number) {
        return argb(255, number * 5 & 0xFF, 255 - number, number ^ 0x55);
    }

    private static Bytes start(int bits) {
        Bytes file = new Bytes(ByteOrder.LITTLE_ENDIAN)
                .text("GIF89a")
                .u16(WIDTH)
                .u16(HEIGHT)
                .u8(0x80 | bits - 1, 0, 0);
        for (int i = 0; i < 1 << bits; i++) {
            file.u8(paletteColor(i) >> 16 & 0xFF, paletteColor(i) >> 8 & 0xFF, paletteColor(i) & 0xFF);
        }
        return file;
    }

    private static Bytes frame(
            Bytes file, int bits, int left, int top, int width, int height, boolean interlaced, int clears) {
        file.u8(0x2C).u16(left).u16(top).u16(width).u16(height).u8(interlaced ? 0x40 : 0);
        List<Integer> rows = new ArrayList<>();
        int[][] passes = interlaced ? new int[][] {{0, 8}, {4, 8}, {2, 4}, {1, 2}} : new int[][] {{0, 1}};
        for (int[] pass : passes) {
            for (int y = pass[0]; y < height; y += pass[1]) {
                rows.add(y);
            }
        }
        int codeBits = Math.max(2, bits);
        return data(file.u8(codeBits), codes(rows, width, bits, codeBits, clears), codeBits + 1);
    }

    // Every color is a code of its own, and codes are forgotten before they get longer.
    private static List<Integer> codes(List<Integer> rows, int width, int bits, int codeBits, int clears) {
        int clear = 1 << codeBits;
        List<Integer> codes = new ArrayList<>();
        int since = 0;
        for (int y : rows) {
            for (int x = 0; x < width; x++) {
                if (since == 0) {
                    for (int i = 0; i < clears; i++) {
                        codes.add(clear);
                    }
                    since = clear - 2;
                }
                codes.add((int) sample(x, y, 0, (1 << bits) - 1));
                since--;
            }
        }
        codes.add(clear + 1);
        return codes;
    }

    private static Bytes data(Bytes file, List<Integer> codes, int bits) {
        Bytes data = new Bytes(ByteOrder.LITTLE_ENDIAN);
        int held = 0;
        int count = 0;
        for (int code : codes) {
            held |= code << count;
            count += bits;
            for (; count >= 8; count -= 8) {
                data.u8(held & 0xFF);
                held >>>= 8;
            }
        }
        byte[] all = data.u8(held & 0xFF).array();
        for (int at = 0; at < all.length; at += 255) {
            byte[] block = Arrays.copyOfRange(all, at, Math.min(all.length, at + 255));
            file.u8(block.length).put(block);
        }
        return file.u8(0);
    }
}
