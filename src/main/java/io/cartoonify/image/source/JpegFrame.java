package io.cartoonify.image.source;

import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.header.FileBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a JPEG image's frame header says.
 *
 * @param size in pixels
 * @param ids the numbers of its colors, which scans name them by
 * @param progressive whether it comes in scans that each make it finer
 * @param coefficientBytes what a decoder holds of an image that comes in several scans
 */
record JpegFrame(PixelSize size, List<Integer> ids, boolean progressive, long coefficientBytes) {
    private static final int LOSSLESS = 0xC3;
    private static final int PROGRESSIVE = 0xC2;
    private static final int ARITHMETIC = 0xC9;
    private static final int ARITHMETIC_PROGRESSIVE = 0xCA;

    /** All of C0 to CF but the tables of Huffman (C4) and arithmetic coding (CC) and the reserved C8. */
    static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    static JpegFrame read(int marker, FileBytes content) {
        int bits = content.u8();
        int height = content.u16();
        int width = content.u16();
        int colors = content.u8();
        if (marker == LOSSLESS) {
            throw JpegFile.unsupported("Lossless JPEG");
        }
        if (bits != 8) {
            throw JpegFile.unsupported("JPEG of %d bits a color".formatted(bits));
        }
        if (marker > LOSSLESS && marker != ARITHMETIC && marker != ARITHMETIC_PROGRESSIVE) {
            throw JpegFile.unsupported("Hierarchical JPEG");
        }
        if (height == 0 || width == 0 || colors == 0) {
            throw new DamagedImageException();
        }
        PixelSize size = new PixelSize(width, height);
        boolean progressive = marker == PROGRESSIVE || marker == ARITHMETIC_PROGRESSIVE;
        List<Integer> ids = new ArrayList<>();
        int[] samples = new int[colors];
        for (int i = 0; i < colors; i++) {
            ids.add(content.u8());
            int sampling = content.u8();
            samples[i] = Math.max(1, (sampling >> 4) * (sampling & 0xF));
            content.skip(1);
        }
        return new JpegFrame(size, ids, progressive, coefficients(size, samples));
    }

    int colors() {
        return ids.size();
    }

    /** Two bytes for each sample, of which some colors may have fewer. */
    private static long coefficients(PixelSize size, int[] samples) {
        int most = IntStream.of(samples).max().orElse(1);
        return size.pixels() * Short.BYTES * IntStream.of(samples).sum() / most;
    }
}
