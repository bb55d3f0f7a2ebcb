package io.cartoonify.image.jpeg;

/** A row of units of the reduced picture; for one thread, row after row. */
final class UnitRow {
    private final Header header;
    private final int width;
    private final int height;
    private final PlaneRow luminance;
    private final PlaneRow blueness;
    private final PlaneRow redness;
    private final Chrominance chrominance;

    /**
     * @param factor how much smaller the picture is than the photo
     * @param width the picture's
     * @param height likewise
     */
    UnitRow(Header header, int factor, int width, int height) {
        this.header = header;
        this.width = width;
        this.height = height;
        int side = 8 / factor;
        luminance = new PlaneRow(header.luminance(), side, header.unitsAcross());
        blueness = new PlaneRow(header.components().get(1), side, header.unitsAcross());
        redness = new PlaneRow(header.components().get(2), side, header.unitsAcross());
        chrominance = new Chrominance(luminance.width());
    }

    /** Renders row {@code row} of the units that have these coefficients to the picture's pixels. */
    void render(short[] coefficients, int row, int[] pixels) {
        int at = row * header.unitsAcross() * header.blocksPerUnit() * BlockReader.KEPT;
        for (int unit = 0; unit < header.unitsAcross(); unit++) {
            at = luminance.add(coefficients, at, unit);
            at = blueness.add(coefficients, at, unit);
            at = redness.add(coefficients, at, unit);
        }
        int first = row * luminance.height();
        int down = header.luminance().down();
        for (int y = 0; y < Math.min(luminance.height(), height - first); y++) {
            if (y % down == 0) {
                chrominance.set(blueness, redness, y / down, header.luminance().across());
            }
            chrominance.color(luminance, y, pixels, (first + y) * width, width);
        }
    }
}
