package io.cartoonify.image.source;

import io.cartoonify.image.Pictures;
import io.cartoonify.image.codec.DecodeLimits;
import io.cartoonify.image.source.Bomb.Bytes;
import java.awt.image.BufferedImage;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** JPEG files as phones, old editors and broken tools write them; each shows what the plain file shows. */
final class OddJpegs {
    private OddJpegs() {}

    static Stream<OddFile> all() {
        List<OddFile> files = new ArrayList<>();
        ImageDecoder decoder = new ImageDecoder(new DecodeLimits(1_000_000, 1, true));
        for (String name : List.of("baseline", "progressive", "restarts", "gray", "cmyk", "full-color")) {
            byte[] plain = Pictures.file("images/" + name + ".jpg");
            BufferedImage expected = decoder.open(plain).decode(1000);
            odd(plain).forEach((kind, bytes) -> files.add(new OddFile(name + ".jpg with " + kind, bytes, expected)));
        }
        byte[] baseline = Pictures.file("images/baseline.jpg");
        files.add(new OddFile(
                "baseline.jpg without Huffman tables",
                withoutHuffmanTables(Pictures.file("images/standard-tables.jpg")),
                decoder.open(Pictures.file("images/standard-tables.jpg")).decode(1000)));
        files.add(new OddFile(
                "arithmetic coding",
                Pictures.file("images/arithmetic.jpg"),
                decoder.open(Pictures.file("images/standard-tables.jpg")).decode(1000)));
        files.add(new OddFile(
                "tables of 16 bits",
                Pictures.file("images/coarse.jpg"),
                decoder.open(baseline).decode(1000),
                30));
        return files.stream();
    }

    private static Map<String, byte[]> odd(byte[] plain) {
        int tables = find(plain, 0xDB);
        int frame = Math.max(find(plain, 0xC0), find(plain, 0xC2));
        Map<String, byte[]> odd = new TreeMap<>();
        odd.put("stray bytes before its tables", inserted(plain, tables, bytes().text("ABCDEFGHIJKLMNOPQR")));
        odd.put("a stray line end", inserted(plain, tables, bytes().text("\n")));
        odd.put("stray zeros before its frame", inserted(plain, frame, bytes().put(new byte[9])));
        odd.put("fill bytes before its frame", inserted(plain, frame, bytes().u8(0xFF, 0xFF, 0xFF)));
        odd.put(
                "a comment longer than it says",
                inserted(plain, 2, bytes().u8(0xFF, 0xFE, 0, 6).text("hello world")));
        odd.put("a comment of no length", inserted(plain, 2, bytes().u8(0xFF, 0xFE, 0, 0)));
        odd.put("a comment of length 1", inserted(plain, 2, bytes().u8(0xFF, 0xFE, 0, 1)));
        odd.put("a marker that nobody knows", inserted(plain, 2, bytes().u8(0xFF, 0x02)));
        odd.put("cut EXIF", inserted(plain, 2, bytes().u8(0xFF, 0xE1, 0, 12).text("Exif\0\0II*\0")));
        odd.put("no end", Arrays.copyOf(plain, plain.length - 2));
        odd.put("half an end", Arrays.copyOf(plain, plain.length - 1));
        odd.put("things behind it", bytes().put(plain).put(new byte[300]).array());
        return odd;
    }

    private static byte[] withoutHuffmanTables(byte[] file) {
        Bytes rest = bytes();
        int at = 2;
        rest.put(Arrays.copyOf(file, 2));
        while ((file[at + 1] & 0xFF) != 0xDA) {
            int length = 2 + ((file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF);
            if ((file[at + 1] & 0xFF) != 0xC4) {
                rest.put(Arrays.copyOfRange(file, at, at + length));
            }
            at += length;
        }
        return rest.put(Arrays.copyOfRange(file, at, file.length)).array();
    }

    private static int find(byte[] file, int marker) {
        for (int i = 0; i < file.length - 1; i++) {
            if ((file[i] & 0xFF) == 0xFF && (file[i + 1] & 0xFF) == marker) {
                return i;
            }
        }
        return -1;
    }

    private static byte[] inserted(byte[] file, int at, Bytes more) {
        return bytes().put(Arrays.copyOf(file, at))
                .put(more.array())
                .put(Arrays.copyOfRange(file, at, file.length))
                .array();
    }

    private static Bytes bytes() {
        return new Bytes(ByteOrder.BIG_ENDIAN);
    }
}
