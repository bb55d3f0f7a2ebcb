package io.cartoonify.image.jpeg;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.stream.IntStream;

/** Makes the picture of the coefficients, a row of units at a time, all idle cores together. */
final class Renderer {
    /** Rows that share their buffers. */
    private static final int STRIPE = 8;

    private final Header header;
    private final int factor;

    Renderer(Header header, int factor) {
        this.header = header;
        this.factor = factor;
    }

    BufferedImage render(short[] coefficients) {
        BufferedImage image = new BufferedImage(
                Header.ceilDiv(header.width(), factor),
                Header.ceilDiv(header.height(), factor),
                BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int rows = header.unitsDown();
        IntStream.range(0, Header.ceilDiv(rows, STRIPE)).parallel().forEach(stripe -> {
            UnitRow row = new UnitRow(header, factor, image.getWidth(), image.getHeight());
            for (int i = stripe * STRIPE; i < Math.min(rows, (stripe + 1) * STRIPE); i++) {
                row.render(coefficients, i, pixels);
            }
        });
        return image;
    }
}
