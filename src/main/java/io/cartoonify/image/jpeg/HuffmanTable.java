package io.cartoonify.image.jpeg;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Codes of a variable number of bits for symbols (C.2), each looked up by the bits that come next (F.2.2.3). */
final class HuffmanTable {
    private static final int LONGEST = 16;
    /** Codes up to here are looked up at once; longer ones are rare. */
    private static final int LOOKED_UP = 10;

    private final char[] table = new char[1 << LOOKED_UP];
    private final int[] symbols;
    /** By length, the end of its codes and all before, as numbers of the longest length. */
    private final int[] ends = new int[LONGEST + 1];
    /** By length, what to add to a code to find its symbol. */
    private final int[] offsets = new int[LONGEST + 1];

    /** Reads a table as a file has it (B.2.4.2): how many codes there are of each length, then their symbols. */
    HuffmanTable(ByteBuffer segment, boolean ofDetail) {
        byte[] counts = new byte[LONGEST];
        segment.get(counts);
        int count = 0;
        for (byte of : counts) {
            count += Byte.toUnsignedInt(of);
        }
        symbols = new int[count];
        int next = 0;
        int code = 0;
        for (int length = 1; length <= LONGEST; length++) {
            code <<= 1;
            offsets[length] = next - code;
            for (int i = 0; i < Byte.toUnsignedInt(counts[length - 1]); i++) {
                symbols[next] = ofDetail ? Symbol.detail(length, segment.get()) : Symbol.mean(length, segment.get());
                UnusualJpegException.unless(code < 1 << length, "more codes than there are");
                if (length <= LOOKED_UP) {
                    int from = code << LOOKED_UP - length;
                    Arrays.fill(table, from, from + (1 << LOOKED_UP - length), (char) symbols[next]);
                }
                next++;
                code++;
            }
            ends[length] = code << LONGEST - length;
        }
    }

    /**
     * The {@link Symbol} whose code {@code bits} begins with at its highest bit; 0 if there is none.
     *
     * @param bits of which at least the highest sixteen are known
     */
    int find(long bits) {
        int symbol = table[(int) (bits >>> 64 - LOOKED_UP)];
        return symbol != 0 ? symbol : findLong((int) (bits >>> 64 - LONGEST));
    }

    private int findLong(int bits) {
        for (int length = LOOKED_UP + 1; length <= LONGEST; length++) {
            if (bits < ends[length]) {
                return symbols[(bits >> LONGEST - length) + offsets[length]];
            }
        }
        return 0;
    }
}
