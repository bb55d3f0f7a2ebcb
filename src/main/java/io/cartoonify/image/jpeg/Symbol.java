package io.cartoonify.image.jpeg;

/**
 * What a Huffman code stands for, packed into one number that is never 0: bits 0 to 5 say how many bits the code and
 * the value behind it take, bits 6 to 11 how many coefficients it goes forward, and the others how many bits the code
 * alone takes.
 */
final class Symbol {
    /** The advance of a symbol that ends the block, more than any other's. */
    static final int END = 32;

    private static final int ADVANCE = 6;
    private static final int CODE = 12;
    /** The longest values of 8-bit pictures (F.1.2.1, F.1.2.2). */
    private static final int LONGEST_MEAN = 11;

    private static final int LONGEST_DETAIL = 10;
    private static final int SIXTEEN_ZEROS = 0xF0;

    private Symbol() {}

    /** A mean's difference to the one before. */
    static int mean(int codeLength, byte size) {
        UnusualJpegException.unless(size >= 0 && size <= LONGEST_MEAN, "length of a mean");
        return packed(codeLength, size, 0);
    }

    /** Some zeros and a coefficient behind them, or sixteen zeros, or zeros to the end. */
    static int detail(int codeLength, byte runAndSize) {
        int size = runAndSize & 15;
        int run = Byte.toUnsignedInt(runAndSize) >> 4;
        boolean end = runAndSize == 0;
        UnusualJpegException.unless(
                end || Byte.toUnsignedInt(runAndSize) == SIXTEEN_ZEROS || size > 0 && size <= LONGEST_DETAIL,
                "length of a coefficient");
        return packed(codeLength, size, end ? END : run + 1);
    }

    private static int packed(int codeLength, int size, int advance) {
        return codeLength << CODE | advance << ADVANCE | codeLength + size;
    }

    /** How many bits the code and the value take. */
    static int length(int symbol) {
        return symbol & 63;
    }

    static int codeLength(int symbol) {
        return symbol >>> CODE;
    }

    static int advance(int symbol) {
        return symbol >>> ADVANCE & 63;
    }

    /** The value in {@code bits}, which begin with the symbol's code (F.2.2.1, EXTEND). */
    static int value(int symbol, long bits) {
        int size = length(symbol) - codeLength(symbol);
        int value = (int) (bits << codeLength(symbol) >>> 1 >>> 63 - size);
        // Without a branch: those whose first bit is 0 are negative.
        int negative = value - (1 << size >> 1) >> 31;
        return value + (negative & 1 - (1 << size));
    }
}
