package io.cartoonify.image.gif;

import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.header.FileBytes;

/**
 * Decodes GIF's variant of LZW (GIF89a specification, appendix F). The JDK's reader takes two clear codes in a row for a
 * color, and fills in without a word where pixels are missing.
 */
final class GifCodes {
    private static final int MAX_CODES = 1 << 12;

    private final FileBytes data;
    private final int colorBits;
    private final int clear;
    private final short[] before = new short[MAX_CODES];
    private final byte[] last = new byte[MAX_CODES];
    private final byte[] word = new byte[MAX_CODES + 1];

    private int codeBits;
    private int next;
    private int previous;
    private int first;
    private int inBlock;
    private int bits;
    private int bitCount;

    GifCodes(FileBytes data, int colorBits) {
        this.data = data.part(0, data.size());
        // More makes no sense; every decoder takes it for the most there can be or gives up.
        this.colorBits = Math.max(1, Math.min(11, colorBits));
        this.clear = 1 << this.colorBits;
    }

    /** Fills {@code numbers} with as many colors' numbers as there are, and tells how many. */
    int read(byte[] numbers) {
        forget();
        int count = 0;
        while (count < numbers.length) {
            int code = code(codeBits);
            if (code == clear) {
                forget();
            } else if (isKnown(code)) {
                count = put(code, numbers, count);
                learn();
                previous = code;
            } else {
                return count;
            }
        }
        return count;
    }

    private void forget() {
        codeBits = colorBits + 1;
        next = clear + 2;
        previous = -1;
    }

    // The one that will be learned next is the last word and its own first color.
    private boolean isKnown(int code) {
        boolean color = code >= 0 && code < clear;
        return color || previous >= 0 && code > clear + 1 && code <= next;
    }

    /** Writes the colors of a code, from {@code at} on, and tells where the next ones go. */
    private int put(int code, byte[] numbers, int at) {
        int length = 0;
        int rest = code;
        if (code == next) {
            word[length++] = (byte) first;
            rest = previous;
        }
        while (rest >= clear) {
            word[length++] = last[rest];
            rest = before[rest];
        }
        first = rest;
        word[length++] = (byte) first;
        int to = at;
        while (length > 0 && to < numbers.length) {
            numbers[to++] = word[--length];
        }
        return to;
    }

    private void learn() {
        if (previous >= 0 && next < MAX_CODES) {
            before[next] = (short) previous;
            last[next++] = (byte) first;
            if (next == 1 << codeBits && codeBits < 12) {
                codeBits++;
            }
        }
    }

    /** The next code, or -1 at the end of the data. */
    private int code(int codeBits) {
        while (bitCount < codeBits) {
            int more = nextByte();
            if (more < 0) {
                return -1;
            }
            bits |= more << bitCount;
            bitCount += Byte.SIZE;
        }
        int code = bits & (1 << codeBits) - 1;
        bits >>>= codeBits;
        bitCount -= codeBits;
        return code;
    }

    private int nextByte() {
        try {
            if (inBlock == 0) {
                inBlock = data.u8();
                if (inBlock == 0) {
                    return -1;
                }
            }
            inBlock--;
            return data.u8();
        } catch (DamagedImageException e) {
            return -1;
        }
    }
}
