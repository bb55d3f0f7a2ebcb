package io.cartoonify.image.jpeg;

import java.util.Arrays;

/**
 * Units read from somewhere in the data, guessing that one begins there. Wrong at first as a rule, soon it falls into step
 * with what is really there, for Huffman codes synchronize by themselves (Klein and Wiseman, 2003). So the beginning of
 * each unit is noted: where someone who knows begins one too, all that follow are right.
 */
final class Strand {
    /** So many bad codes are no accident of a wrong beginning. */
    private static final int MOST_STARTS = 1_000;

    private final UnitReader reader;
    private final int end;
    private final int most;
    private short[] coefficients;
    /** Where each unit begins, and where the last one ends. */
    private int[] bits;

    private int units;

    /**
     * @param start the bit to start at
     * @param end the bit at which, or soon after, to end
     * @param most units that it may read
     * @param coefficients where they go; if they don't fit, to a larger array
     */
    Strand(UnitReader reader, int start, int end, int most, short[] coefficients) {
        this.reader = reader;
        this.end = end;
        this.most = most;
        this.coefficients = coefficients;
        bits = new int[coefficients.length / reader.kept() + 1];
        bits[0] = start;
    }

    void read() {
        int starts = 1;
        while (units < most && bits[units] < end) {
            makeRoom();
            int next = reader.read(bits[units], coefficients, units * reader.kept());
            if (next != BlockReader.BAD) {
                bits[++units] = next;
            } else if (starts++ < MOST_STARTS) {
                bits[0] = bits[units] + 1;
                units = 0;
            } else {
                units = 0;
                return;
            }
        }
    }

    private void makeRoom() {
        if (bits.length < units + 2) {
            int larger = Math.min(most, units * 2 + 1);
            bits = Arrays.copyOf(bits, larger + 1);
            coefficients = Arrays.copyOf(coefficients, larger * reader.kept());
        }
    }

    int end() {
        return end;
    }

    /** The number of the unit that begins at {@code bit}, negative if none does. */
    int find(int bit) {
        int at = Arrays.binarySearch(bits, 0, units + 1, bit);
        return at < units ? at : -1;
    }

    /**
     * Hands over the units from number {@code first} on.
     *
     * @param target where unit {@code unit} of the photo is the next
     * @return how many those were
     */
    int copy(int first, short[] target, int unit) {
        int kept = reader.kept();
        int count = Math.min(units - first, target.length / kept - unit);
        System.arraycopy(coefficients, first * kept, target, unit * kept, count * kept);
        return count;
    }

    /** Where the unit {@code unit} begins, or the last one ends. */
    int bit(int unit) {
        return bits[unit];
    }
}
