package io.cartoonify.image.source;

import io.cartoonify.image.source.Bomb.Bytes;
import java.nio.ByteOrder;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** TIFF files that are more than they seem. */
final class TiffBombs {
    private static final int HEADER_BYTES = 8;
    private static final int BYTE = 1;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int DOUBLE = 12;
    private static final int EXIF = 34665;
    private static final int PROFILE = 34675;

    private TiffBombs() {}

    static Stream<Bomb> all() {
        return Stream.of(
                        Stream.of(
                                page(60_000, 60_000).as("TIFF of 60,000 x 60,000 pixels"),
                                page(1, 50_000_000).as("TIFF of 1 x 50,000,000 pixels"),
                                deep().as("TIFF of 16 bytes a pixel"),
                                pages().as("TIFF of 100,000 pages"),
                                one(EXIF, LONG, 1, HEADER_BYTES).as("TIFF whose EXIF block is itself"),
                                nested().as("TIFF with 100,000 EXIF blocks in one another"),
                                inProgressive().as("TIFF with a JPEG of 5,000 scans")),
                        values())
                .flatMap(bombs -> bombs);
    }

    /** Values that would fill the memory, and lie behind the file's end. */
    private static Stream<Bomb> values() {
        int[] tags = {258, 273, 279, 305, 320, 330, 700, EXIF, PROFILE, 37724};
        return IntStream.of(tags)
                .boxed()
                .flatMap(tag -> IntStream.of(BYTE, SHORT, LONG, DOUBLE)
                        .mapToObj(type -> one(tag, type, 0x0FFFFFFF, HEADER_BYTES)
                                .as("TIFF with 268,435,455 values of type %d for tag %d".formatted(type, tag))));
    }

    private static Bytes page(int width, int height) {
        Bytes file = start().u16(9);
        entry(file, 256, LONG, 1, width);
        entry(file, 257, LONG, 1, height);
        entry(file, 258, SHORT, 1, 8);
        entry(file, 259, SHORT, 1, 1);
        entry(file, 262, SHORT, 1, 1);
        entry(file, 273, LONG, 1, HEADER_BYTES);
        entry(file, 277, SHORT, 1, 1);
        entry(file, 278, LONG, 1, height);
        entry(file, 279, LONG, 1, 100);
        return file.u32(0);
    }

    private static Bytes deep() {
        Bytes file = start().u16(10);
        entry(file, 256, LONG, 1, 7_000);
        entry(file, 257, LONG, 1, 7_000);
        entry(file, 258, SHORT, 4, HEADER_BYTES + 2 + 10 * 12 + 4);
        entry(file, 259, SHORT, 1, 1);
        entry(file, 262, SHORT, 1, 2);
        entry(file, 273, LONG, 1, HEADER_BYTES);
        entry(file, 277, SHORT, 1, 4);
        entry(file, 278, LONG, 1, 7_000);
        entry(file, 279, LONG, 1, 7_000);
        entry(file, 338, SHORT, 1, 2);
        return file.u32(0).u16(32).u16(32).u16(32).u16(32).put(new byte[7_000]);
    }

    private static Bytes one(int tag, int type, int count, int value) {
        Bytes file = start().u16(4);
        entry(file, 256, LONG, 1, 8);
        entry(file, 257, LONG, 1, 8);
        entry(file, 262, SHORT, 1, 1);
        return entry(file, tag, type, count, value).u32(0);
    }

    private static Bytes pages() {
        Bytes file = start();
        for (int i = 0; i < 100_000; i++) {
            file.u16(0).u32(file.size() + 4);
        }
        return file.u16(0).u32(0);
    }

    private static Bytes nested() {
        Bytes file = start();
        for (int i = 0; i < 100_000; i++) {
            entry(file.u16(1), EXIF, LONG, 1, file.size() + 16).u32(0);
        }
        return file.u16(0).u32(0);
    }

    private static Bytes inProgressive() {
        byte[] jpeg = JpegBombs.scans(4_000, 4_000, 5_000);
        Bytes file = start().u16(8);
        entry(file, 256, LONG, 1, 4_000);
        entry(file, 257, LONG, 1, 4_000);
        entry(file, 258, SHORT, 1, 8);
        entry(file, 259, SHORT, 1, 7);
        entry(file, 262, SHORT, 1, 1);
        entry(file, 273, LONG, 1, HEADER_BYTES + 2 + 8 * 12 + 4);
        entry(file, 278, LONG, 1, 4_000);
        entry(file, 279, LONG, 1, jpeg.length + 2);
        return file.u32(0).put(jpeg).u8(0xFF, 0xD9);
    }

    private static Bytes start() {
        return new Bytes(ByteOrder.LITTLE_ENDIAN).text("II").u16(42).u32(HEADER_BYTES);
    }

    private static Bytes entry(Bytes file, int tag, int type, int count, int value) {
        return file.u16(tag).u16(type).u32(count).u32(value);
    }
}
