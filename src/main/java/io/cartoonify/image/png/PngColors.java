package io.cartoonify.image.png;

import java.util.Arrays;

/** Turns the samples of a PNG file's rows into packed pixels. */
final class PngColors {
    private static final int OPAQUE = 0xFF000000;

    private final PngHeader header;
    /** The color of each number: of a palette or of gray up to 8 bits. */
    private final int[] colors;
    /** The samples of the color that is transparent, if there is one. */
    private final int[] invisible;

    PngColors(PngHeader header, byte[] palette, byte[] transparency) {
        this.header = header;
        this.colors =
                header.kind() == PngHeader.PALETTE ? palette(palette, transparency) : grays(Math.min(8, header.bits()));
        this.invisible = header.kind() == 0 || header.kind() == PngHeader.COLORS
                ? samples(transparency, header.bits())
                : new int[0];
        if (header.kind() == 0 && header.bits() <= 8 && invisible.length == 1 && invisible[0] < colors.length) {
            colors[invisible[0]] &= ~OPAQUE;
        }
    }

    boolean hasAlpha() {
        return (header.kind() & PngHeader.ALPHA) != 0
                || invisible.length >= header.samples()
                || Arrays.stream(colors).anyMatch(color -> color >>> 24 != 0xFF);
    }

    // Numbers beyond the palette are black, as in browsers.
    private static int[] palette(byte[] palette, byte[] transparency) {
        int[] colors = new int[256];
        Arrays.fill(colors, OPAQUE);
        for (int i = 0; i < Math.min(256, palette.length / 3); i++) {
            int alpha = i < transparency.length ? transparency[i] & 0xFF : 0xFF;
            colors[i] = alpha << 24
                    | (palette[3 * i] & 0xFF) << 16
                    | (palette[3 * i + 1] & 0xFF) << 8
                    | palette[3 * i + 2] & 0xFF;
        }
        return colors;
    }

    private static int[] grays(int bits) {
        int max = (1 << bits) - 1;
        int[] colors = new int[max + 1];
        for (int i = 0; i <= max; i++) {
            colors[i] = OPAQUE | i * 255 / max * 0x010101;
        }
        return colors;
    }

    // Of two bytes each, of which only the lowest bits count.
    private static int[] samples(byte[] bytes, int bits) {
        int[] samples = new int[bytes.length / 2];
        for (int i = 0; i < samples.length; i++) {
            int sample = (bytes[2 * i] & 0xFF) << 8 | bytes[2 * i + 1] & 0xFF;
            samples[i] = sample & (1 << bits) - 1;
        }
        return samples;
    }

    /** The pixels of an unfiltered row; {@code to} gets every {@code step}th place from {@code start} on. */
    void unpack(byte[] row, int width, int[] to, int start, int step) {
        int at = start;
        for (int x = 0; x < width; x++) {
            to[at] = header.samples() == 1 && header.bits() <= 8 ? colors[small(row, x)] : large(row, x);
            at += step;
        }
    }

    private int small(byte[] row, int x) {
        int bits = header.bits();
        int first = x * bits;
        return row[first >> 3] >> 8 - bits - (first & 7) & (1 << bits) - 1;
    }

    private int large(byte[] row, int x) {
        int samples = header.samples();
        int first = x * samples;
        int red = eight(row, first);
        int green = header.isGray() ? red : eight(row, first + 1);
        int blue = header.isGray() ? red : eight(row, first + 2);
        int alpha = (header.kind() & PngHeader.ALPHA) != 0
                ? eight(row, first + samples - 1)
                : isInvisible(row, first) ? 0 : 0xFF;
        return alpha << 24 | red << 16 | green << 8 | blue;
    }

    private int eight(byte[] row, int sample) {
        return header.bits() == 8 ? row[sample] & 0xFF : (sample(row, sample) * 255 + 32767) / 65535;
    }

    private int sample(byte[] row, int sample) {
        return header.bits() == 8 ? row[sample] & 0xFF : (row[2 * sample] & 0xFF) << 8 | row[2 * sample + 1] & 0xFF;
    }

    private boolean isInvisible(byte[] row, int first) {
        if (invisible.length < header.samples()) {
            return false;
        }
        for (int i = 0; i < header.samples(); i++) {
            if (sample(row, first + i) != invisible[i]) {
                return false;
            }
        }
        return true;
    }
}
