package io.cartoonify.clip.steady;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;

/**
 * How much the frames of a clip differ where they show the same.
 *
 * @param warpError the mean squared difference, in levels, of each frame to the one before moved as the scene moved: E_warp of
 *     Lai et al., Learning Blind Video Temporal Consistency, 2018
 * @param changed the share of pixels of which a channel differs by more than 8 levels from where it was before
 * @param stillChanged the same of the pixels that did not move
 */
record Flicker(double warpError, double changed, double stillChanged) {
    private static final int SEEN = 8;
    private static final double STILL = 0.02;

    /** @param frames of the scene, drawn or not, from its time 0 on */
    static Flicker of(CameraScene scene, List<BufferedImage> frames) {
        Count all = new Count();
        Count still = new Count();
        for (int time = 1; time < frames.size(); time++) {
            for (int y = 0; y < scene.height(); y++) {
                for (int x = 0; x < scene.width(); x++) {
                    double[] was = scene.before(time, x, y);
                    if (was[0] >= 0 && was[1] >= 0 && was[0] < scene.width() - 1 && was[1] < scene.height() - 1) {
                        double[] before = Points.at(frames.get(time - 1), was[0], was[1]);
                        double[] now = Points.at(frames.get(time), x, y);
                        all.add(before, now);
                        if (Math.hypot(was[0] - x, was[1] - y) < STILL) {
                            still.add(before, now);
                        }
                    }
                }
            }
        }
        return new Flicker(all.squares / (3 * all.pixels), all.changed / all.pixels, still.changed / still.pixels);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "warp error %7.2f, changed %6.3f %%, of still pixels %6.3f %%",
                warpError,
                100 * changed,
                100 * stillChanged);
    }

    private static final class Count {
        private double squares;
        private double changed;
        private double pixels;

        private void add(double[] before, double[] now) {
            double most = 0;
            for (int c = 0; c < now.length; c++) {
                double difference = Math.abs(now[c] - before[c]);
                squares += difference * difference;
                most = Math.max(most, difference);
            }
            changed += most > SEEN ? 1 : 0;
            pixels++;
        }
    }
}
