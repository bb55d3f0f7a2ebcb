package io.cartoonify.image.source;

import io.cartoonify.image.PixelSize;
import io.cartoonify.image.header.Orientation;
import io.cartoonify.image.pixels.Canvas;
import io.cartoonify.image.pixels.PixelSource;
import java.io.IOException;
import java.util.Arrays;

/** The first frame of a GIF file on its canvas, which is transparent around it. */
final class GifPixels implements PixelSource {
    private final PixelSize size;
    private final boolean alpha;
    private final GifFrame frame;
    private final boolean lenient;

    GifPixels(PixelSize size, boolean alpha, GifFrame frame, boolean lenient) {
        this.size = size;
        this.alpha = alpha;
        this.frame = frame;
        this.lenient = lenient;
    }

    @Override
    public Canvas canvas(int longerSide) {
        return Canvas.of(size, longerSide, Orientation.TOP_LEFT, alpha);
    }

    @Override
    public long memory(int longerSide) {
        return Canvas.memory(size, longerSide) + frame.size().pixels();
    }

    @Override
    public void read(Canvas canvas) throws IOException {
        byte[] numbers = new byte[Math.toIntExact(frame.size().pixels())];
        int count = new GifCodes(frame.data(), frame.codeBits()).read(numbers);
        if (count < numbers.length && !lenient) {
            throw new IOException("Pixels are missing.");
        }
        int[] colors = colors();
        int[] row = new int[size.width()];
        int[] order = order();
        for (int y = 0; y < size.height(); y++) {
            Arrays.fill(row, 0);
            int inFrame = y - frame.y();
            if (inFrame >= 0 && inFrame < frame.height()) {
                int start = order[inFrame] * frame.width();
                for (int x = 0; x < frame.width() && start + x < count; x++) {
                    row[frame.x() + x] = colors[numbers[start + x] & 0xFF];
                }
            }
            canvas.add(row, 0);
        }
    }

    // Numbers beyond the palette are black.
    private int[] colors() {
        int[] colors = Arrays.copyOf(frame.palette(), 256);
        Arrays.fill(colors, frame.palette().length, 256, 0xFF000000);
        if (frame.transparent() >= 0) {
            colors[frame.transparent()] = 0;
        }
        return colors;
    }

    /** Which of the rows that came is the one at each height. */
    private int[] order() {
        int[] order = new int[frame.height()];
        int came = 0;
        int[][] passes = frame.interlaced() ? new int[][] {{0, 8}, {4, 8}, {2, 4}, {1, 2}} : new int[][] {{0, 1}};
        for (int[] pass : passes) {
            for (int y = pass[0]; y < order.length; y += pass[1]) {
                order[y] = came++;
            }
        }
        return order;
    }
}
