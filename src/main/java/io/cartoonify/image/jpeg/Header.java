package io.cartoonify.image.jpeg;

import java.util.List;

/**
 * All that a file says before its scan.
 *
 * @param width of the photo in pixels
 * @param height likewise
 * @param components luminance first, which alone may have more than one block in a unit
 * @param restartInterval after how many units the decoder starts anew; 0 if it never does
 * @param scanStart where in the file the coded data begin
 */
record Header(int width, int height, List<Component> components, int restartInterval, int scanStart) {
    /** Pixels across and down a block. */
    static final int BLOCK = 8;

    Component luminance() {
        return components.get(0);
    }

    /** Minimum coded units in a row. */
    int unitsAcross() {
        return ceilDiv(width, BLOCK * luminance().across());
    }

    int unitsDown() {
        return ceilDiv(height, BLOCK * luminance().down());
    }

    int units() {
        return unitsAcross() * unitsDown();
    }

    int blocksPerUnit() {
        return components.stream().mapToInt(c -> c.across() * c.down()).sum();
    }

    /** How many times the decoder starts. */
    int intervals() {
        return restartInterval == 0 ? 1 : ceilDiv(units(), restartInterval);
    }

    boolean restartsAt(int unit) {
        return restartInterval > 0 && unit % restartInterval == 0;
    }

    static int ceilDiv(int a, int b) {
        return (a + b - 1) / b;
    }
}
