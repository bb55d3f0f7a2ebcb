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
        byte[] profiled = Pictures.file("images/p3-profile.jpg");
        files.add(new OddFile(
                "profile in parts that are mixed up",
                withMixedProfile(profiled),
                decoder.open(profiled).decode(1000)));
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
        odd.put("a hundred other pictures behind it", behind(plain, scan(), 101));
        odd.put("a lossless picture behind it", behind(plain, lossless(), 1));
        odd.put("a second EXIF that turns it", inserted(plain, 2, exif(1).put(exif(6).array())));
        odd.put(
                "EXIF behind one that cannot be read",
                inserted(plain, 2, brokenExif().put(exif(1).array())));
        return odd;
    }

    private static byte[] behind(byte[] plain, Bytes other, int count) {
        Bytes all = bytes().put(plain);
        for (int i = 0; i < count; i++) {
            all.put(other.array());
        }
        return all.put(new byte[20]).array();
    }

    private static Bytes scan() {
        return bytes().u8(0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0);
    }

    private static Bytes lossless() {
        return bytes().u8(0xFF, 0xC3, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0);
    }

    private static Bytes exif(int orientation) {
        return bytes().u8(0xFF, 0xE1, 0, 34).text("Exif\0\0").exif(orientation);
    }

    private static Bytes brokenExif() {
        return bytes().u8(0xFF, 0xE1, 0, 16).text("Exif\0\0MM\0*").u32(0xFFFFFFFFL);
    }

    /** The profile in two parts, the second first. */
    private static byte[] withMixedProfile(byte[] file) {
        int at = find(file, 0xE2);
        int length = (file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF;
        byte[] profile = Arrays.copyOfRange(file, at + 18, at + 2 + length);
        int half = profile.length / 2;
        return bytes().put(Arrays.copyOf(file, at))
                .put(part(2, Arrays.copyOfRange(profile, half, profile.length)).array())
                .put(part(1, Arrays.copyOf(profile, half)).array())
                .put(Arrays.copyOfRange(file, at + 2 + length, file.length))
                .array();
    }

    private static Bytes part(int number, byte[] content) {
        return bytes().u8(0xFF, 0xE2)
                .u16(content.length + 16)
                .text("ICC_PROFILE\0")
                .u8(number, 2)
                .put(content);
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
