package io.cartoonify.image.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads the first coefficients of a component's blocks and steps over the others (F.2.2). */
final class BlockReader {
    /** Instead of a position, behind any data: the bits are no block's. */
    static final int BAD = Integer.MAX_VALUE;

    private static final int LAST = 63;
    /** How many of the longest steps fit what is read at once. */
    private static final int STEPS = 3;

    private static final VarHandle BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final HuffmanTable dc;
    private final HuffmanTable ac;
    private final char[] skips;
    private final int count;

    /** @param count how many coefficients to keep, in zigzag order */
    BlockReader(Component component, int count) {
        this.count = count;
        dc = component.dc();
        ac = component.ac();
        skips = SkipTable.of(ac);
    }

    /** How many coefficients are kept of a block. */
    int count() {
        return count;
    }

    /**
     * Reads a block from the bit {@code bit} of {@code data} on, behind which there must be room for a block.
     *
     * @param kept where its coefficients go, from {@code at} on: its mean as the difference to the block's before
     * @return the bit after it, or {@link #BAD}
     */
    int read(byte[] data, int bit, short[] kept, int at) {
        long bits = bits(data, bit);
        int symbol = dc.find(bits);
        if (symbol == 0) {
            return BAD;
        }
        kept[at] = (short) Symbol.value(symbol, bits);
        return readDetail(data, bit + Symbol.length(symbol), kept, at);
    }

    private int readDetail(byte[] data, int start, short[] kept, int at) {
        for (int i = 1; i < count; i++) {
            kept[at + i] = 0;
        }
        int bit = start;
        int k = 0;
        while (k < count - 1) {
            long bits = bits(data, bit);
            int symbol = ac.find(bits);
            if (symbol == 0) {
                return BAD;
            }
            bit += Symbol.length(symbol);
            k += Symbol.advance(symbol);
            if (k >= Symbol.END) {
                return bit;
            }
            if (k < count) {
                kept[at + k] = (short) Symbol.value(symbol, bits);
            }
        }
        return skip(data, bit, k);
    }

    private int skip(byte[] data, int start, int first) {
        int bit = start;
        int k = first;
        while (true) {
            long bits = bits(data, bit);
            for (int i = 0; i < STEPS; i++) {
                int step = skips[(int) (bits >>> 64 - SkipTable.BITS)];
                int advance = step >>> SkipTable.ADVANCE;
                if (k + advance >= LAST) {
                    boolean ends = advance >= SkipTable.END && k + advance - SkipTable.END < LAST;
                    return ends ? bit + SkipTable.length(step) : finish(data, bit, k);
                }
                k += advance;
                bit += SkipTable.length(step);
                bits <<= step;
            }
        }
    }

    // Symbol by symbol, where a step would go too far.
    private int finish(byte[] data, int start, int first) {
        int bit = start;
        int k = first;
        while (k < LAST) {
            int symbol = ac.find(bits(data, bit));
            if (symbol == 0) {
                return BAD;
            }
            bit += Symbol.length(symbol);
            if (Symbol.advance(symbol) == Symbol.END) {
                return bit;
            }
            k += Symbol.advance(symbol);
        }
        return k == LAST ? bit : BAD;
    }

    /** The bits from {@code bit} on, of which at least the highest 57 are known. */
    private static long bits(byte[] data, int bit) {
        return (long) BYTES.get(data, bit >>> 3) << (bit & 7);
    }
}
