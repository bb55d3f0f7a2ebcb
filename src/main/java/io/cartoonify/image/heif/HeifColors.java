package io.cartoonify.image.heif;

import io.cartoonify.image.header.FileBytes;
import java.util.stream.LongStream;

/**
 * How a HEIF picture's lightness and colors are to be read, in FFmpeg's words.
 *
 * @param matrix that makes red, green and blue of them
 * @param range {@code pc} if black is 0, {@code tv} if it is 16, {@code auto} if the coded picture says it
 * @param primaries by ITU-T H.273: which red, green and blue these are; 2 if nobody says it
 * @param transfer by ITU-T H.273: the curve of their light
 */
record HeifColors(String matrix, String range, int primaries, int transfer) {
    static final HeifColors AS_CODED = new HeifColors("auto", "auto", 2, 2);

    /** @param items that say it, such as a grid and a tile of it; the first of them that does counts */
    static HeifColors of(HeifBoxes boxes, long... items) {
        return LongStream.of(items)
                .boxed()
                .flatMap(item -> boxes.properties(item).stream())
                .filter(property -> property.type().equals("colr"))
                .map(property -> property.content().part(0, property.content().size()))
                .filter(content -> content.startsWith("nclx"))
                .findFirst()
                .map(HeifColors::of)
                .orElse(AS_CODED);
    }

    // After its name: primaries, transfer, matrix by ISO/IEC 23091-2, and in the first bit whether black is 0.
    private static HeifColors of(FileBytes content) {
        content.skip(4);
        int primaries = content.u16();
        int transfer = content.u16();
        int matrix = content.u16();
        boolean full = content.u8() >> 7 != 0;
        String name = switch (matrix) {
            case 1 -> "bt709";
            case 4 -> "fcc";
            case 7 -> "smpte240m";
            case 9, 10 -> "bt2020";
            case 0, 2 -> "auto";
            default -> "smpte170m";
        };
        return new HeifColors(name, full ? "pc" : "tv", primaries, transfer);
    }
}
