package io.cartoonify.clip.steady;

import io.cartoonify.image.PackedPixels;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/**
 * Where a frame shows something else than the picture before, in blocks of pixels. Means of small squares are compared, in
 * which a sensor's noise goes away; what noise is left is told by the differences of most squares.
 */
final class Changes {
    /** A block's side in pixels. */
    private static final int BLOCK = 8;
    /** The side of the squares that are compared, in pixels. */
    private static final int SQUARE = 4;
    /** Levels that a square's mean may differ without being another, at least and at most. */
    private static final int LEAST = 5;

    private static final int MOST = 12;
    /** How many times the usual difference of still squares is no change. */
    private static final int TIMES = 6;
    /** Blocks around a changed one that are taken anew, too; not around what came in at the border. */
    private static final int AROUND = 1;
    /** The share of a pixel all of which is new. */
    private static final int FULL = BLOCK * BLOCK;

    private final int width;
    private final int height;
    private final int columns;
    private final int rows;
    private final boolean[] changed;

    private Changes(int width, int height, boolean[] changed) {
        this.width = width;
        this.height = height;
        this.columns = (width + BLOCK - 1) / BLOCK;
        this.rows = (height + BLOCK - 1) / BLOCK;
        this.changed = changed;
    }

    /** Where {@code now} differs from {@code before}, which was moved by {@code motion}. */
    static Changes between(BufferedImage before, BufferedImage now, Motion motion) {
        int width = now.getWidth();
        int height = now.getHeight();
        Changes changes =
                new Changes(width, height, new boolean[(width + BLOCK - 1) / BLOCK * ((height + BLOCK - 1) / BLOCK)]);
        changes.compare(SquareMeans.of(before, SQUARE), SquareMeans.of(now, SQUARE));
        changes.widen();
        changes.addBorder(motion);
        return changes;
    }

    private void compare(SquareMeans before, SquareMeans now) {
        int[] differences = before.differences(now);
        int limit = limit(differences);
        for (int i = 0; i < differences.length; i++) {
            if (differences[i] > limit) {
                int x = i % now.columns() * SQUARE / BLOCK;
                int y = i / now.columns() * SQUARE / BLOCK;
                changed[y * columns + x] = true;
            }
        }
    }

    private static int limit(int[] differences) {
        int[] sorted = differences.clone();
        Arrays.sort(sorted);
        int usual = sorted[sorted.length / 2];
        return Math.max(LEAST, Math.min(MOST, TIMES * usual));
    }

    private void addBorder(Motion motion) {
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                int right = Math.min(width, (x + 1) * BLOCK) - 1;
                int bottom = Math.min(height, (y + 1) * BLOCK) - 1;
                changed[y * columns + x] |=
                        motion.isNew(x * BLOCK, y * BLOCK, width, height) || motion.isNew(right, bottom, width, height);
            }
        }
    }

    private void widen() {
        boolean[] cores = changed.clone();
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                changed[y * columns + x] = any(cores, x, y);
            }
        }
    }

    private boolean any(boolean[] blocks, int x, int y) {
        for (int j = Math.max(0, y - AROUND); j <= Math.min(rows - 1, y + AROUND); j++) {
            for (int i = Math.max(0, x - AROUND); i <= Math.min(columns - 1, x + AROUND); i++) {
                if (blocks[j * columns + i]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The part of all blocks that changed: 0 to 1. */
    double share() {
        int count = 0;
        for (boolean block : changed) {
            count += block ? 1 : 0;
        }
        return (double) count / changed.length;
    }

    /** Rectangles in which all lies that {@link #blend} looks at. */
    List<Rectangle> parts() {
        return Parts.of(changed, columns).stream()
                .map(blocks -> new Rectangle(
                        (blocks.x - 1) * BLOCK,
                        (blocks.y - 1) * BLOCK,
                        (blocks.width + 2) * BLOCK,
                        (blocks.height + 2) * BLOCK))
                .map(part -> part.intersection(new Rectangle(width, height)))
                .toList();
    }

    /** Copies the changed blocks. */
    void take(BufferedImage from, BufferedImage to) {
        int[] source = PackedPixels.pixels(from);
        int[] target = PackedPixels.pixels(to);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (changed[y / BLOCK * columns + x / BLOCK]) {
                    target[y * width + x] = source[y * width + x];
                }
            }
        }
    }

    /** Copies the changed blocks, and lets them fade into the others within half a block. */
    void blend(BufferedImage from, BufferedImage to) {
        int[] source = PackedPixels.pixels(from);
        int[] target = PackedPixels.pixels(to);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                int share = share(x, y);
                target[at] = share == FULL ? source[at] : share == 0 ? target[at] : mix(source[at], target[at], share);
            }
        }
    }

    /** Mixes half of {@code from} into what did not change. */
    void halve(BufferedImage from, BufferedImage to) {
        int[] source = PackedPixels.pixels(from);
        int[] target = PackedPixels.pixels(to);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                int share = (FULL - share(x, y)) / 2;
                target[at] = share == 0 ? target[at] : mix(source[at], target[at], share);
            }
        }
    }

    /** How much of a pixel is new, of {@link #FULL}: bilinear between the middles of blocks. */
    private int share(int x, int y) {
        int left = Math.floorDiv(x - BLOCK / 2, BLOCK);
        int top = Math.floorDiv(y - BLOCK / 2, BLOCK);
        int right = x - BLOCK / 2 - left * BLOCK;
        int down = y - BLOCK / 2 - top * BLOCK;
        return (at(left, top) * (BLOCK - right) + at(left + 1, top) * right) * (BLOCK - down)
                + (at(left, top + 1) * (BLOCK - right) + at(left + 1, top + 1) * right) * down;
    }

    private int at(int x, int y) {
        int column = Math.max(0, Math.min(columns - 1, x));
        int row = Math.max(0, Math.min(rows - 1, y));
        return changed[row * columns + column] ? 1 : 0;
    }

    private static int mix(int one, int other, int share) {
        int result = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int value = ((one >>> shift & 0xFF) * share + (other >>> shift & 0xFF) * (FULL - share) + FULL / 2) / FULL;
            result |= value << shift;
        }
        return result;
    }
}
