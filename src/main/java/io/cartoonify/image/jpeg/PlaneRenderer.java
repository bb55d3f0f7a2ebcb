package io.cartoonify.image.jpeg;

import io.cartoonify.image.bicubic.BicubicWeights;
import io.cartoonify.image.bicubic.PlaneResizer;
import java.util.stream.IntStream;

/** Makes a component's plane of its coefficients, in the size wanted, a row of units at a time. For one of them. */
final class PlaneRenderer {
    private final Header header;
    private final Kept kept;
    private final int[] quantization;
    /** A row of units: so many samples across. */
    private final int width;

    private final float[] samples;
    /** Where in the row the samples of a unit's blocks begin, for the first unit, and how far the next one is. */
    private final int[] blocks;

    private final int unit;
    private final PlaneResizer resizer;
    private int mean;

    /**
     * @param factor how much smaller the plane is made before it is resized
     * @param toWidth of the picture wanted
     * @param toHeight likewise
     */
    PlaneRenderer(Header header, Component component, int factor, int toWidth, int toHeight) {
        this.header = header;
        kept = Kept.of(component, header, factor);
        quantization = component.quantization();
        unit = component.across() * kept.side();
        width = header.unitsAcross() * unit;
        samples = new float[width * component.down() * kept.side()];
        blocks = IntStream.range(0, component.across() * component.down())
                .map(i -> (i / component.across() * width + i % component.across()) * kept.side())
                .toArray();
        Component finest = header.luminance();
        resizer = new PlaneResizer(
                weights((double) header.width() * component.across() / (finest.across() * factor), toWidth),
                weights((double) header.height() * component.down() / (finest.down() * factor), toHeight));
    }

    private static BicubicWeights weights(double extent, int to) {
        return new BicubicWeights((int) Math.ceil(extent), extent, to);
    }

    /**
     * The plane, row after row; its samples are eight times as large as in the photo, and less 128.
     *
     * @param coefficients of all units
     * @param first where the component's begin
     * @param step how many there are of a unit
     */
    float[] render(short[] coefficients, int first, int step) {
        int at = first;
        for (int row = 0; row < header.unitsDown(); row++) {
            for (int i = 0; i < header.unitsAcross(); i++) {
                if (header.restartsAt(row * header.unitsAcross() + i)) {
                    mean = 0;
                }
                addUnit(coefficients, at, i * unit);
                at += step;
            }
            for (int start = 0; start < samples.length; start += width) {
                resizer.add(samples, start);
            }
        }
        return resizer.resized();
    }

    private void addUnit(short[] coefficients, int start, int to) {
        int at = start;
        for (int block : blocks) {
            // Each is told as the difference to the one before (F.2.1.3.1).
            mean += coefficients[at];
            transform(coefficients, at, to + block);
            at += kept.count();
        }
    }

    // The inverse transform (A.3.3) of two times two coefficients instead of eight times eight, or of one.
    private void transform(short[] coefficients, int at, int to) {
        int all = mean * quantization[0];
        if (kept.side() == 1) {
            samples[to] = all;
            return;
        }
        int across = coefficients[at + 1] * quantization[1];
        int down = coefficients[at + 2] * quantization[2];
        int both = kept.diagonal() ? coefficients[at + 4] * quantization[4] : 0;
        samples[to] = all + across + down + both;
        samples[to + 1] = all - across + down - both;
        samples[to + width] = all + across - down - both;
        samples[to + width + 1] = all - across - down + both;
    }
}
