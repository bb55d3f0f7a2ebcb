package io.cartoonify.image.jpeg;

import java.util.Arrays;

/** Reads minimum coded units: for each component the blocks that cover one part of the photo (A.2.3). */
final class UnitReader {
    private final byte[] data;
    private final BlockReader[] blocks;
    private final int kept;

    /**
     * @param data without stuffing, with room for a unit behind them
     * @param factor how much smaller the photo is to be made
     */
    UnitReader(byte[] data, Header header, int factor) {
        this.data = data;
        blocks = header.components().stream()
                .flatMap(component -> {
                    BlockReader[] same = new BlockReader[component.across() * component.down()];
                    Arrays.fill(
                            same,
                            new BlockReader(
                                    component,
                                    Kept.of(component, header, factor).count()));
                    return Arrays.stream(same);
                })
                .toArray(BlockReader[]::new);
        kept = Arrays.stream(blocks).mapToInt(BlockReader::count).sum();
    }

    /** How many coefficients are kept of a unit. */
    int kept() {
        return kept;
    }

    /**
     * Reads a unit from the bit {@code start} on, which is not behind the data.
     *
     * @param coefficients where those that are kept go, from {@code at} on
     * @return the bit after it, or {@link BlockReader#BAD}
     */
    int read(int start, short[] coefficients, int at) {
        int bit = start;
        int to = at;
        for (BlockReader block : blocks) {
            bit = block.read(data, bit, coefficients, to);
            if (bit == BlockReader.BAD) {
                return bit;
            }
            to += block.count();
        }
        return bit;
    }
}
