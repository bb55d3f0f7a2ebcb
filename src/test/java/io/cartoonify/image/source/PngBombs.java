package io.cartoonify.image.source;

import io.cartoonify.image.source.Bomb.Bytes;
import java.nio.ByteOrder;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** PNG files that are more than they seem. */
final class PngBombs {
    private static final byte[] ZEROS = Bomb.deflatedZeros(256);

    private PngBombs() {}

    static Stream<Bomb> all() {
        return Stream.of(
                end(header(60_000, 60_000)).as("PNG of 60,000 x 60,000 pixels"),
                end(chunk(header(1, 50_000_000), "IDAT", big().put(ZEROS))).as("PNG of 1 x 50,000,000 pixels"),
                end(chunk(header(50_000_000, 1), "IDAT", big().put(ZEROS))).as("PNG of 50,000,000 x 1 pixels"),
                end(chunk(header(8, 8), "acTL", big().u32(100_000).u32(0))).as("PNG of 100,000 frames"),
                end(chunk(header(8, 8), "iCCP", compressed("profile\0\0"))).as("PNG with a huge profile"),
                manyProfiles(),
                end(chunk(header(8, 8), "zTXt", compressed("Comment\0\0"))).as("PNG with a huge text"),
                end(chunk(header(8, 8), "iTXt", compressed("Comment\0\1\0\0\0")))
                        .as("PNG with a huge text in Unicode"),
                end(chunk(header(8, 8), "IDAT", big().put(new byte[9]))).as("PNG with pixels that do not inflate"),
                big().text("\u0089PNG\r\n\u001A\n").u32(0x7FFFFFFF).text("IHDR").as("PNG with a chunk of 2 GB"));
    }

    private static Bomb manyProfiles() {
        byte[] profile = compressed("profile\0\0").array();
        Bytes file = header(8, 8);
        for (int i = 0; i < 20; i++) {
            chunk(file, "iCCP", big().put(profile));
        }
        return end(file).as("PNG with many huge profiles");
    }

    private static Bytes compressed(String before) {
        return big().text(before).put(ZEROS);
    }

    private static Bytes header(int width, int height) {
        Bytes content = big().u32(width).u32(height).u8(8, 2, 0, 0, 0);
        return chunk(big().text("\u0089PNG\r\n\u001A\n"), "IHDR", content);
    }

    private static Bytes end(Bytes file) {
        return chunk(file, "IEND", big());
    }

    private static Bytes chunk(Bytes file, String name, Bytes content) {
        byte[] summed = big().text(name).put(content.array()).array();
        CRC32 sum = new CRC32();
        sum.update(summed);
        return file.u32(content.size()).put(summed).u32(sum.getValue());
    }

    private static Bytes big() {
        return new Bytes(ByteOrder.BIG_ENDIAN);
    }
}
