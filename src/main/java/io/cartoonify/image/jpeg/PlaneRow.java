package io.cartoonify.image.jpeg;

/** A component in a row of units: its samples in the reduced picture, eight times as large and less 128. */
final class PlaneRow {
    private final Component component;
    private final int side;
    private final int width;
    private final int[] samples;

    /**
     * @param side how many samples across and down are made of a block, 1 or 2
     * @param units how many units the row has
     */
    PlaneRow(Component component, int side, int units) {
        this.component = component;
        this.side = side;
        width = units * component.across() * side;
        samples = new int[width * height()];
    }

    int width() {
        return width;
    }

    int height() {
        return component.down() * side;
    }

    int[] samples() {
        return samples;
    }

    /**
     * Adds the component's blocks in unit {@code unit} of the row.
     *
     * @param coefficients of which they begin at {@code start}
     * @return where the next component's begin
     */
    int add(short[] coefficients, int start, int unit) {
        int at = start;
        for (int down = 0; down < component.down(); down++) {
            for (int across = 0; across < component.across(); across++) {
                transform(coefficients, at, down * side * width + (unit * component.across() + across) * side);
                at += BlockReader.KEPT;
            }
        }
        return at;
    }

    // The inverse transform (A.3.3) of two times two coefficients instead of eight times eight, or of one.
    private void transform(short[] coefficients, int at, int to) {
        int[] quantization = component.quantization();
        int mean = coefficients[at] * quantization[0];
        if (side == 1) {
            samples[to] = mean;
            return;
        }
        int across = coefficients[at + 1] * quantization[1];
        int down = coefficients[at + 2] * quantization[2];
        int both = coefficients[at + 4] * quantization[4];
        samples[to] = mean + across + down + both;
        samples[to + 1] = mean - across + down - both;
        samples[to + width] = mean + across - down - both;
        samples[to + width + 1] = mean - across - down + both;
    }
}
