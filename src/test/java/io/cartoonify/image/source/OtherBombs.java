package io.cartoonify.image.source;

import io.cartoonify.image.source.Bomb.Bytes;
import java.nio.ByteOrder;
import java.util.stream.Stream;

/** GIF, WebP and BMP files that are more than they seem, and files that only pretend. */
final class OtherBombs {
    private OtherBombs() {}

    static Stream<Bomb> all() {
        return Stream.of(gif(), webp(), bmp(), disguises()).flatMap(bombs -> bombs);
    }

    private static Stream<Bomb> gif() {
        Bytes frames = gifStart();
        for (int i = 0; i < 100_000; i++) {
            gifFrame(frames, 1, 1);
        }
        Bytes comments = gifStart();
        for (int i = 0; i < 100_000; i++) {
            comments.u8(0x21, 0xFE, 0);
        }
        return Stream.of(
                gifFrame(gifStart(), 65_535, 65_535).u8(0x3B).as("GIF of 65,535 x 65,535 pixels"),
                frames.u8(0x3B).as("GIF of 100,000 frames"),
                comments.u8(0x3B).as("GIF of 100,000 comments and no frame"));
    }

    private static Bytes gifStart() {
        return little().text("GIF89a").u16(65_535).u16(65_535).u8(0, 0, 0);
    }

    private static Bytes gifFrame(Bytes file, int width, int height) {
        return file.u8(0x2C).u16(0).u16(0).u16(width).u16(height).u8(0, 2, 1, 0x44, 0);
    }

    private static Stream<Bomb> webp() {
        Bytes frames = little();
        for (int i = 0; i < 100_000; i++) {
            chunk(frames, "ANMF", little().put(new byte[16]));
        }
        Bytes profiles = chunk(little(), "VP8X", canvas());
        for (int i = 0; i < 8; i++) {
            chunk(profiles, "ICCP", little().put(new byte[5 << 20]));
        }
        // 14 bits each for width and height, less 1.
        Bytes lossless =
                chunk(little(), "VP8L", little().u8(0x2F).u32(0x0FFFFFFF).put(new byte[20]));
        return Stream.of(
                riff(lossless).as("WebP of 16,384 x 16,384 pixels"),
                riff(chunk(little(), "VP8X", canvas())).as("WebP with a canvas of 2^24 x 2^24 pixels"),
                riff(frames).as("WebP of 100,000 frames"),
                riff(profiles).as("WebP with many huge profiles"),
                little().text("RIFF").u32(0x7FFFFFFF).text("WEBPVP8L").as("WebP of 2 GB"));
    }

    private static Bytes canvas() {
        return little().u32(0x20).u8(0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF);
    }

    private static Bytes riff(Bytes chunks) {
        return little().text("RIFF").u32(chunks.size() + 4).text("WEBP").put(chunks.array());
    }

    private static Bytes chunk(Bytes file, String name, Bytes content) {
        file.text(name).u32(content.size()).put(content.array());
        return content.size() % 2 == 0 ? file : file.u8(0);
    }

    private static Stream<Bomb> bmp() {
        return Stream.of(
                bmp(60_000, 60_000, 24, 0).as("BMP of 60,000 x 60,000 pixels"),
                bmp(1, 50_000_000, 24, 0).as("BMP of 1 x 50,000,000 pixels"),
                bmp(-60_000, -60_000, 24, 0).as("BMP of less than no pixels"),
                bmp(8, 8, 8, 0x7FFFFFFF).as("BMP with two billion colors"),
                bmp(8, 8, 8, 0x0FFFFFFF).as("BMP with 268,435,455 colors"));
    }

    private static Bytes bmp(int width, int height, int bits, int colors) {
        Bytes file = little().text("BM").u32(54).u32(0).u32(54);
        return file.u32(40)
                .u32(width)
                .u32(height)
                .u16(1)
                .u16(bits)
                .u32(0)
                .u32(0)
                .u32(0)
                .u32(0)
                .u32(colors)
                .u32(0);
    }

    private static Stream<Bomb> disguises() {
        byte[] zip = little().text("PK\3\4").put(Bomb.deflatedZeros(64)).array();
        return Stream.of(
                new Bomb("a zip", zip),
                little().text("\u001F\u008B\u0008\0").put(zip).as("a gzip"),
                little().text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>").as("an SVG"),
                little().text("%PDF-1.7\n").put(zip).as("a PDF with a zip"),
                gifStart().put(zip).as("a GIF that is a zip"),
                little().u8(0xFF, 0xD8, 0xFF, 0xFE).u8(0, 4, 0, 0).put(zip).as("a JPEG that is a zip"),
                little().text("BM").put(zip).as("a BMP that is a zip"));
    }

    private static Bytes little() {
        return new Bytes(ByteOrder.LITTLE_ENDIAN);
    }
}
