package io.cartoonify.image.source;

import io.cartoonify.image.PixelSize;
import io.cartoonify.image.header.FileBytes;
import io.cartoonify.image.header.Orientation;
import io.cartoonify.image.pixels.Canvas;
import io.cartoonify.image.pixels.PixelSource;
import java.io.IOException;
import java.util.List;

/**
 * The pixels of a PNG photo, row by row. The JDK's reader makes room for all of them in the file's layout first, up to 8
 * bytes each beside the 4 of the result.
 */
final class PngPixels implements PixelSource {
    /** Of Adam7's passes: the first column and row, and how far it is to the next. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private final PngHeader header;
    private final PngColors colors;
    private final List<FileBytes> data;
    private final Orientation orientation;

    PngPixels(PngHeader header, PngColors colors, List<FileBytes> data, Orientation orientation) {
        this.header = header;
        this.colors = colors;
        this.data = data;
        this.orientation = orientation;
    }

    @Override
    public Canvas canvas(int longerSide) {
        return Canvas.of(header.size(), longerSide, orientation, colors.hasAlpha());
    }

    @Override
    public long memory(int longerSide) {
        long passes = header.interlaced() ? header.size().pixels() * Integer.BYTES : 0;
        return Canvas.memory(header.size(), longerSide) + passes;
    }

    @Override
    public void read(Canvas canvas) throws IOException {
        try (PngRows rows = new PngRows(header, data)) {
            if (header.interlaced()) {
                readPasses(rows, canvas);
            } else {
                readRows(rows, canvas);
            }
            rows.checkSum();
        }
    }

    private void readRows(PngRows rows, Canvas canvas) throws IOException {
        int[] pixels = new int[header.size().width()];
        rows.begin(pixels.length);
        for (int y = 0; y < header.size().height(); y++) {
            colors.unpack(rows.next(), pixels.length, pixels, 0, 1);
            canvas.add(pixels, 0);
        }
    }

    // The last pass has every second row, so nothing is whole before it comes.
    private void readPasses(PngRows rows, Canvas canvas) throws IOException {
        PixelSize size = header.size();
        int[] pixels = new int[Math.toIntExact(size.pixels())];
        for (int[] pass : PASSES) {
            int width = (size.width() - pass[0] + pass[2] - 1) / pass[2];
            if (width > 0) {
                rows.begin(width);
                for (int y = pass[1]; y < size.height(); y += pass[3]) {
                    colors.unpack(rows.next(), width, pixels, y * size.width() + pass[0], pass[2]);
                }
            }
        }
        for (int y = 0; y < size.height(); y++) {
            canvas.add(pixels, y * size.width());
        }
    }
}
