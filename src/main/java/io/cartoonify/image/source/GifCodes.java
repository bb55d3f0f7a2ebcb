package io.cartoonify.image.source;

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
        int codeBits = colorBits + 1;
        int next = clear + 2;
        int previous = -1;
        int first = 0;
        int count = 0;
        while (count < numbers.length) {
            int code = code(codeBits);
            if (code == clear) {
                codeBits = colorBits + 1;
                next = clear + 2;
                previous = -1;
                continue;
            }
            boolean known =
                    code >= 0 && code != clear + 1 && (code < clear || code < next || code == next && previous >= 0);
            if (!known || previous < 0 && code >= clear) {
                return count;
            }
            int length = 0;
            int at = code;
            if (code == next) {
                word[length++] = (byte) first;
                at = previous;
            }
            while (at >= clear) {
                word[length++] = last[at];
                at = before[at];
            }
            first = at;
            word[length++] = (byte) first;
            while (length > 0 && count < numbers.length) {
                numbers[count++] = word[--length];
            }
            if (previous >= 0 && next < MAX_CODES) {
                before[next] = (short) previous;
                last[next++] = (byte) first;
                if (next == 1 << codeBits && codeBits < 12) {
                    codeBits++;
                }
            }
            previous = code;
        }
        return count;
    }

    /** The next code, or -1 at the end of the data. */
    private int code(int codeBits) {
        while (bitCount < codeBits) {
            int next = nextByte();
            if (next < 0) {
                return -1;
            }
            bits |= next << bitCount;
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
