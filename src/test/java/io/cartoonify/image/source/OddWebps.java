package io.cartoonify.image.source;

import static io.cartoonify.image.source.OddFile.picture;

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

/** WebP files, simple, extended and animated, with chunks that nobody knows or that are broken. */
final class OddWebps {
    private static final int HEADER = 12;
    private static final int ALPHA = 0x10;
    private static final int ANIMATION = 0x02;

    private OddWebps() {}

    static Stream<OddFile> all() {
        List<OddFile> files = new ArrayList<>();
        ImageDecoder decoder = new ImageDecoder(new DecodeLimits(1_000_000, 1, true));
        for (String name : List.of("lossy", "lossless")) {
            byte[] plain = Pictures.file("images/" + name + ".webp");
            BufferedImage expected = name.equals("lossless")
                    ? Pictures.png("images/picture.png")
                    : decoder.open(plain).decode(1000);
            byte[] bitstream = Arrays.copyOfRange(plain, HEADER, plain.length);
            odd(bitstream, expected.getWidth(), expected.getHeight())
                    .forEach((kind, bytes) -> files.add(new OddFile(name + ".webp " + kind, bytes, expected)));
            files.add(new OddFile(
                    name + ".webp as a frame in the middle of a canvas",
                    riff(
                            extended(ANIMATION, expected.getWidth() + 10, expected.getHeight() + 6),
                            animation(),
                            frame(4, 2, expected, bitstream)),
                    picture(
                            expected.getWidth() + 10,
                            expected.getHeight() + 6,
                            true,
                            (x, y) -> isIn(expected, x - 4, y - 2) ? expected.getRGB(x - 4, y - 2) : 0)));
        }
        return files.stream();
    }

    private static boolean isIn(BufferedImage image, int x, int y) {
        return x >= 0 && y >= 0 && x < image.getWidth() && y < image.getHeight();
    }

    private static Map<String, byte[]> odd(byte[] bitstream, int width, int height) {
        BufferedImage size = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        byte[] extended = extended(0, width, height);
        Map<String, byte[]> odd = new TreeMap<>();
        odd.put("extended", riff(extended, bitstream));
        odd.put("that says it can be transparent", riff(extended(ALPHA, width, height), bitstream));
        odd.put("with an unknown chunk before it", riff(extended, chunk("JUNK", new byte[7]), bitstream));
        odd.put("with an unknown chunk behind it", riff(extended, bitstream, chunk("JUNK", new byte[8])));
        odd.put("with a last chunk that is not filled up", riff(extended, bitstream, unfilled(new byte[7])));
        odd.put(
                "with a last chunk that is cut",
                riff(extended, bitstream, bytes().text("XMP ").u32(99).u8(1).array()));
        odd.put("with an empty profile", riff(extended, chunk("ICCP"), bitstream));
        odd.put("with a profile that is none", riff(extended, chunk("ICCP", new byte[200]), bitstream));
        odd.put("with empty EXIF", riff(extended, bitstream, chunk("EXIF")));
        odd.put(
                "with cut EXIF",
                riff(
                        extended,
                        bitstream,
                        chunk("EXIF", bytes().text("Exif\0\0II*\0").array())));
        odd.put("with a second EXIF that turns it", riff(extended, bitstream, exif(1), exif(6)));
        odd.put("with EXIF that is none", riff(extended, bitstream, chunk("EXIF", new byte[60])));
        odd.put(
                "with things behind it",
                bytes().put(riff(bitstream)).put(new byte[300]).array());
        odd.put(
                "as the only frame",
                riff(extended(ANIMATION, width, height), animation(), frame(0, 0, size, bitstream)));
        odd.put(
                "as the first frame, before one that is broken",
                riff(
                        extended(ANIMATION, width, height),
                        animation(),
                        frame(0, 0, size, bitstream),
                        frame(0, 0, size, new byte[20])));
        return odd;
    }

    private static byte[] extended(int flags, int width, int height) {
        Bytes content = bytes().u8(flags, 0, 0, 0);
        return chunk("VP8X", u24(u24(content, width - 1), height - 1).array());
    }

    private static byte[] exif(int orientation) {
        return chunk("EXIF", bytes().exif(orientation).array());
    }

    private static byte[] animation() {
        return chunk("ANIM", new byte[6]);
    }

    private static byte[] frame(int x, int y, BufferedImage size, byte[] bitstream) {
        Bytes content = u24(u24(bytes(), x / 2), y / 2);
        u24(u24(u24(content, size.getWidth() - 1), size.getHeight() - 1), 100);
        return chunk("ANMF", content.u8(0).put(bitstream).array());
    }

    private static Bytes u24(Bytes to, int value) {
        return to.u8(value & 0xFF, value >> 8 & 0xFF, value >> 16 & 0xFF);
    }

    private static byte[] unfilled(byte[] content) {
        return bytes().text("JUNK").u32(content.length).put(content).array();
    }

    private static byte[] chunk(String name, byte... content) {
        Bytes chunk = bytes().text(name).u32(content.length).put(content);
        return chunk.put(new byte[content.length & 1]).array();
    }

    private static byte[] riff(byte[]... chunks) {
        Bytes all = bytes().text("WEBP");
        for (byte[] chunk : chunks) {
            all.put(chunk);
        }
        return bytes().text("RIFF").u32(all.size()).put(all.array()).array();
    }

    private static Bytes bytes() {
        return new Bytes(ByteOrder.LITTLE_ENDIAN);
    }
}
