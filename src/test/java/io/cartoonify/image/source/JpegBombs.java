package io.cartoonify.image.source;

import io.cartoonify.image.source.Bomb.Bytes;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.stream.Stream;

/** JPEG files that are more than they seem. */
final class JpegBombs {
    private static final int EXIF = 0xE1;
    private static final int ICC = 0xE2;

    private JpegBombs() {}

    static Stream<Bomb> all() {
        return Stream.of(
                frame(start(), 65_500, 65_500).as("JPEG of 65,500 x 65,500 pixels"),
                big().put(scans(4_000, 4_000, 5_000)).u8(0xFF, 0xD9).as("JPEG of 5,000 scans"),
                lossless().as("JPEG without loss that ends early"),
                manyProfiles().as("JPEG with a huge profile"),
                endless().as("JPEG of 500,000 empty segments"));
    }

    /** A progressive picture in gray, each of whose scans takes a moment to send and a walk over all pixels to draw. */
    static byte[] scans(int width, int height, int count) {
        int blocks = ((width + 7) / 8) * ((height + 7) / 8);
        Bytes file = frame(start(), width, height);
        // For lightness the only code, of one bit, says "no change"; for detail it says "nothing in 2^14 blocks".
        segment(file, 0xC4, big().u8(0x00, 1).put(new byte[15]).u8(0x00));
        segment(file, 0xC4, big().u8(0x10, 1).put(new byte[15]).u8(0xE0));
        scan(file, 0, 0).put(new byte[blocks / 8 + 1]);
        int runs = blocks / (1 << 14) + 1;
        for (int i = 1; i < count; i++) {
            scan(file, 1, 63).put(new byte[runs * 15 / 8 + 1]);
        }
        return file.array();
    }

    private static Bytes scan(Bytes file, int from, int to) {
        return segment(file, 0xDA, big().u8(1, 1, 0, from, to, 0));
    }

    /** Found by fuzzing; here taller, of 48 million pixels. */
    private static Bytes lossless() {
        byte[] file = Base64.getDecoder()
                .decode("/9j/4AAQQWRvYklJKgAyCAAA/9j/wwARCAAkQTADUhEARxEAQv8A/9oADANSAEcAQgAA"
                        + "PwDs2gl1P/R45JFtoAROVILSkTWz/wAI9x+1ebDIUMZaAAAAAAAHAF76/9k=");
        file[25] = 0x0B;
        return big().put(file);
    }

    private static Bytes manyProfiles() {
        Bytes file = start();
        for (int i = 0; i < 1_000; i++) {
            segment(file, ICC, big().text("ICC_PROFILE\0").u8(i % 255 + 1, 255).put(new byte[65_000]));
        }
        return frame(file, 8, 8);
    }

    private static Bytes endless() {
        Bytes file = start();
        for (int i = 0; i < 500_000; i++) {
            segment(file, EXIF, big());
        }
        return file;
    }

    private static Bytes start() {
        return segment(big().u8(0xFF, 0xD8), 0xDB, big().u8(0).put(ones()));
    }

    private static byte[] ones() {
        byte[] ones = new byte[64];
        java.util.Arrays.fill(ones, (byte) 1);
        return ones;
    }

    private static Bytes frame(Bytes file, int width, int height) {
        return segment(file, 0xC2, big().u8(8).u16(height).u16(width).u8(1, 1, 0x11, 0));
    }

    private static Bytes segment(Bytes file, int marker, Bytes content) {
        return file.u8(0xFF, marker).u16(content.size() + 2).put(content.array());
    }

    private static Bytes big() {
        return new Bytes(ByteOrder.BIG_ENDIAN);
    }
}
