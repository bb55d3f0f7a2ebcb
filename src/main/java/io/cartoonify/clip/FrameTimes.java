package io.cartoonify.clip;

import java.util.Arrays;

/**
 * When frames are shown.
 *
 * @param numerator of a tick in seconds
 * @param denominator of a tick in seconds
 * @param ticks when each frame is shown, and last when the clip ends; rising
 */
record FrameTimes(int numerator, int denominator, long[] ticks) {
    private static final double SECOND = 1000;

    int frames() {
        return ticks.length - 1;
    }

    /** When frame {@code index} is shown, in milliseconds from the first. */
    long millis(int index) {
        return Math.round((ticks[index] - ticks[0]) * SECOND * numerator / denominator);
    }

    /** How long a frame is shown if all are shown equally long, else 0, in ticks. */
    long evenTicks() {
        long first = ticks[1] - ticks[0];
        for (int i = 1; i < frames() - 1; i++) {
            if (ticks[i + 1] - ticks[i] != first) {
                return 0;
            }
        }
        return first;
    }

    /** Frames a second, in the mean. */
    double rate() {
        return frames() * SECOND / Math.max(1, millis(frames()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FrameTimes times
                && numerator == times.numerator
                && denominator == times.denominator
                && Arrays.equals(ticks, times.ticks);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ticks);
    }

    @Override
    public String toString() {
        return frames() + " frames in " + millis(frames()) + " ms";
    }
}
