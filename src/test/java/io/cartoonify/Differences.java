package io.cartoonify;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** How far apart two pictures of one size are, channel by channel, in 8-bit levels. */
public final class Differences {
    private final int[] levels;

    private Differences(int[] levels) {
        this.levels = levels;
    }

    public static Differences between(BufferedImage a, BufferedImage b) {
        assertThat(b.getWidth()).as("width").isEqualTo(a.getWidth());
        assertThat(b.getHeight()).as("height").isEqualTo(a.getHeight());
        int[] p = rgb(a);
        int[] q = rgb(b);
        return new Differences(IntStream.range(0, p.length * 3)
                .map(i -> Math.abs(channel(p[i / 3], i % 3) - channel(q[i / 3], i % 3)))
                .toArray());
    }

    private static int[] rgb(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static int channel(int rgb, int index) {
        return rgb >> 8 * index & 0xff;
    }

    /** The part of all values for which {@code close} holds, 0 to 1. */
    public double share(IntPredicate close) {
        return IntStream.of(levels).filter(close).count() / (double) levels.length;
    }

    public double mean() {
        return IntStream.of(levels).average().orElseThrow();
    }

    /** Peak signal-to-noise ratio in decibels. */
    public double psnr() {
        double squares = IntStream.of(levels).mapToDouble(d -> d * d).average().orElseThrow();
        return 10 * Math.log10(255 * 255 / squares);
    }
}
