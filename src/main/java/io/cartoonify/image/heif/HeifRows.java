package io.cartoonify.image.heif;

import java.io.IOException;

/** The rows of a picture of tiles, as FFmpeg decodes them one after another. */
final class HeifRows implements AutoCloseable {
    private final HeifGrid grid;
    private final int samples;
    private final HeifDecoding decoding;
    private final byte[] tileRow;
    /** The pixels of a row of tiles, of which {@link #rowsLeft} rows are still to come. */
    private final int[] tiles;

    private final int width;
    private int rowsLeft;

    /** @param samples 3 for red, green and blue, 1 for transparency */
    HeifRows(HeifDecoder ffmpeg, HeifBoxes boxes, HeifGrid grid, HeifColors colors, int samples) {
        this.grid = grid;
        this.samples = samples;
        this.width = grid.columns() * grid.tile().width();
        this.tileRow = new byte[grid.tile().width() * samples];
        this.tiles = new int
                [grid.columns() == 1
                        ? width
                        : Math.multiplyExact(width, grid.tile().height())];
        this.decoding = ffmpeg.decode(
                HeifStream.format(boxes, grid),
                grid.tile(),
                grid.tiles().size(),
                samples == 3 ? colors : HeifColors.AS_CODED,
                samples == 3 ? "rgb24" : "gray",
                to -> HeifStream.write(boxes, grid, to));
    }

    /** The next row, as packed pixels or numbers from 0 to 255. */
    void next(int[] row) throws IOException {
        if (rowsLeft == 0) {
            rowsLeft = grid.columns() == 1 ? 1 : grid.tile().height();
            for (int column = 0; column < grid.columns(); column++) {
                readTile(column * grid.tile().width(), rowsLeft);
            }
        }
        int start = tiles.length - rowsLeft-- * width;
        System.arraycopy(tiles, start, row, 0, row.length);
    }

    private void readTile(int left, int height) throws IOException {
        for (int y = 0; y < height; y++) {
            decoding.read(tileRow);
            int at = y * width + left;
            for (int i = 0; i < tileRow.length; i += samples) {
                tiles[at++] = samples == 1
                        ? tileRow[i] & 0xFF
                        : 0xFF000000 | (tileRow[i] & 0xFF) << 16 | (tileRow[i + 1] & 0xFF) << 8 | tileRow[i + 2] & 0xFF;
            }
        }
    }

    @Override
    public void close() {
        decoding.close();
    }
}
