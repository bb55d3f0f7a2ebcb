package io.cartoonify.image.heif;

import io.cartoonify.image.PixelSize;
import io.cartoonify.image.header.Orientation;
import io.cartoonify.image.pixels.Canvas;
import io.cartoonify.image.pixels.PixelSource;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The pixels of a HEIC or AVIF photo, a row of tiles at a time.
 *
 * @param alpha the transparency, if it has one
 * @param crop the part that is shown
 */
record HeifPixels(
        HeifDecoder ffmpeg,
        HeifBoxes boxes,
        HeifGrid grid,
        @Nullable HeifGrid alpha,
        HeifColors colors,
        HeifCrop crop,
        Orientation orientation)
        implements PixelSource {
    /** FFmpeg itself, and what it holds of a tile: several frames, one of them as it will be written. */
    private static final long PROCESS_BYTES = 64 << 20;

    /** Measured with 12 megapixels: 134 MB in all for HEVC, 346 MB for AV1. */
    private static final int BYTES_PER_HEVC_PIXEL = 12;

    private static final int BYTES_PER_AV1_PIXEL = 24;

    @Override
    public Canvas canvas(int longerSide) {
        return Canvas.of(crop.size(), longerSide, orientation, alpha != null);
    }

    @Override
    public long memory(int longerSide) {
        return Canvas.memory(crop.size(), longerSide) + memory(grid) + (alpha == null ? 0 : memory(alpha));
    }

    private long memory(HeifGrid grid) {
        boolean hevc = HeifStream.format(boxes, grid).equals("hevc");
        long row = grid.columns() > 1 ? grid.columns() * grid.tile().pixels() * Integer.BYTES : 0;
        return PROCESS_BYTES + grid.tile().pixels() * (hevc ? BYTES_PER_HEVC_PIXEL : BYTES_PER_AV1_PIXEL) + row;
    }

    @Override
    public void read(Canvas canvas) throws IOException {
        try (HeifRows rows = new HeifRows(ffmpeg, boxes, grid, colors, 3);
                HeifRows alphas = alpha == null ? null : new HeifRows(ffmpeg, boxes, alpha, colors, 1)) {
            PixelSize size = grid.size();
            int[] row = new int[size.width()];
            int[] transparency = new int[size.width()];
            for (int y = 0; y < crop.top() + crop.size().height(); y++) {
                rows.next(row);
                if (alphas != null) {
                    alphas.next(transparency);
                    for (int x = 0; x < row.length; x++) {
                        row[x] = row[x] & 0xFFFFFF | transparency[x] << 24;
                    }
                }
                if (y >= crop.top()) {
                    canvas.add(row, crop.left());
                }
            }
        }
    }
}
