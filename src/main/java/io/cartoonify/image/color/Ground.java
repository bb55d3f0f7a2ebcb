package io.cartoonify.image.color;

import java.util.Arrays;

/**
 * What lies behind the visible parts of a picture: their own colors, spread from their edges over what is invisible. On
 * it a cut-out has no edge that would be drawn, as it has on white or black.
 */
final class Ground {
    /** Into so many cells the longer side is divided. */
    private static final int CELLS = 64;

    private final int width;
    private final int cell;
    private final int across;
    private final int down;
    private final long[] weights;
    private final long[][] sums;
    private final int[] colors;

    private Ground(int[] pixels, int width) {
        this.width = width;
        int height = pixels.length / width;
        this.cell = Math.max(1, (Math.max(width, height) + CELLS - 1) / CELLS);
        this.across = (width + cell - 1) / cell;
        this.down = (height + cell - 1) / cell;
        this.weights = new long[across * down];
        this.sums = new long[3][weights.length];
        this.colors = new int[weights.length];
        Arrays.fill(colors, -1);
        sum(pixels);
    }

    /** Gives invisible pixels the colors around them, in place; they stay as transparent as they are. */
    static void fill(int[] pixels, int width) {
        Ground ground = new Ground(pixels, width);
        ground.spread();
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] >>> 24 == 0) {
                pixels[i] = ground.colorAt(i % width, i / width);
            }
        }
    }

    private void sum(int[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            int alpha = pixels[i] >>> 24;
            if (alpha > 0) {
                int at = i / width / cell * across + i % width / cell;
                weights[at] += alpha;
                for (int color = 0; color < 3; color++) {
                    sums[color][at] += alpha * (pixels[i] >> 16 - 8 * color & 0xFF);
                }
            }
        }
        for (int at = 0; at < colors.length; at++) {
            if (weights[at] > 0) {
                long half = weights[at] / 2;
                colors[at] = (int) ((sums[0][at] + half) / weights[at]) << 16
                        | (int) ((sums[1][at] + half) / weights[at]) << 8
                        | (int) ((sums[2][at] + half) / weights[at]);
            }
        }
    }

    /** Each time, cells beside those that have a color get the mean of their neighbors'. */
    private void spread() {
        boolean more = Arrays.stream(weights).anyMatch(weight -> weight > 0);
        while (more) {
            more = false;
            int[] before = colors.clone();
            for (int at = 0; at < colors.length; at++) {
                if (before[at] < 0) {
                    colors[at] = neighbors(before, at % across, at / across);
                    more = true;
                }
            }
        }
    }

    private int neighbors(int[] of, int x, int y) {
        int count = 0;
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int v = Math.max(0, y - 1); v <= Math.min(down - 1, y + 1); v++) {
            for (int u = Math.max(0, x - 1); u <= Math.min(across - 1, x + 1); u++) {
                int color = of[v * across + u];
                if (color >= 0) {
                    count++;
                    red += color >> 16;
                    green += color >> 8 & 0xFF;
                    blue += color & 0xFF;
                }
            }
        }
        return count == 0 ? -1 : red / count << 16 | green / count << 8 | blue / count;
    }

    // White where nothing at all is visible.
    private int colorAt(int x, int y) {
        int color = colors[y / cell * across + x / cell];
        return color < 0 ? 0xFFFFFF : color;
    }
}
