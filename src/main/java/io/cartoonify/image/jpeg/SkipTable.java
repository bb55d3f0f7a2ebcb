package io.cartoonify.image.jpeg;

/**
 * Tells from the next bits how to step over several symbols of detail at once. A step is packed into one number: bits 0
 * to 5 say how many bits it takes, the others how many coefficients, {@link #END} more if it ends the block. It may be
 * too far, for the last coefficient ends a block without a symbol.
 */
final class SkipTable {
    static final int END = 64;
    /** A table of them stays in a processor's first cache beside the others. */
    static final int BITS = 12;
    /** So that three steps take no more bits than can be read at once. */
    static final int LONGEST = 19;

    static final int ADVANCE = 6;
    /** So many coefficients go beyond every block, so that the next symbol is read by itself. */
    private static final int TOO_FAR = 63;

    private SkipTable() {}

    static char[] of(HuffmanTable table) {
        char[] steps = new char[1 << BITS];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (char) step(table, (long) i << 64 - BITS);
        }
        return steps;
    }

    // A value need not be known to be stepped over, a code must be.
    private static int step(HuffmanTable table, long bits) {
        int length = 0;
        int advance = 0;
        while (length < BITS) {
            int symbol = table.find(bits << length);
            boolean end = Symbol.advance(symbol) == Symbol.END;
            int next = advance + (end ? END : Symbol.advance(symbol));
            if (symbol == 0
                    || length + Symbol.codeLength(symbol) > BITS
                    || length + Symbol.length(symbol) > LONGEST
                    || !end && next >= END) {
                break;
            }
            length += Symbol.length(symbol);
            advance = next;
            if (end) {
                break;
            }
        }
        return length == 0 ? TOO_FAR << ADVANCE : advance << ADVANCE | length;
    }

    /** How many bits a step takes. */
    static int length(int step) {
        return step & 63;
    }
}
