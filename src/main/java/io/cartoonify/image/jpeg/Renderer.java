package io.cartoonify.image.jpeg;

import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/** Makes a picture of the coefficients, the planes side by side where cores are idle. */
final class Renderer {
    private static final int PLANES = 3;

    private final Header header;
    private final int factor;

    /** @param factor 4 or 8: how much smaller the photo is made before it is resized */
    Renderer(Header header, int factor) {
        this.header = header;
        this.factor = factor;
    }

    BufferedImage render(short[] coefficients, int width, int height) {
        int step = IntStream.range(0, PLANES).map(this::kept).sum();
        float[][] planes = new float[PLANES][];
        IntStream.range(0, PLANES).parallel().forEach(i -> {
            PlaneRenderer plane = new PlaneRenderer(header, header.components().get(i), factor, width, height);
            int first = IntStream.range(0, i).map(this::kept).sum();
            planes[i] = plane.render(coefficients, first, step);
        });
        return Colors.image(width, height, planes[0], planes[1], planes[2]);
    }

    /** How many coefficients of a component are kept of each unit. */
    private int kept(int component) {
        Component of = header.components().get(component);
        return of.across() * of.down() * Kept.of(of, header, factor).count();
    }
}
