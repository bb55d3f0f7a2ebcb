package io.cartoonify.image.heif;

import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.UnsupportedImageException;
import io.cartoonify.image.header.FileBytes;
import java.nio.ByteOrder;
import java.util.List;

/**
 * A picture of tiles, row after row; or of one, if it is no grid.
 *
 * @param size of the picture, which the last tiles may go beyond
 * @param columns how many tiles lie beside one another
 * @param tiles their items
 * @param tile the size of each
 */
record HeifGrid(PixelSize size, int columns, List<Long> tiles, PixelSize tile) {

    /** @throws UnsupportedImageException if it is put together in another way */
    static HeifGrid of(HeifBoxes boxes, long item, PixelSize size) {
        HeifGrid grid = switch (boxes.type(item)) {
            case "hvc1", "av01" -> new HeifGrid(size, 1, List.of(item), size);
            case "grid" -> grid(boxes, item);
            default ->
                throw new UnsupportedImageException(
                        "HEIF files of this kind are not read here: save the photo as JPEG.");
        };
        String kind = boxes.type(grid.tiles().get(0));
        if (grid.tiles().stream().anyMatch(tile -> !boxes.type(tile).equals(kind))) {
            throw new DamagedImageException();
        }
        return grid;
    }

    private static HeifGrid grid(HeifBoxes boxes, long item) {
        FileBytes grid = new FileBytes(boxes.data(item), ByteOrder.BIG_ENDIAN);
        grid.skip(1);
        boolean large = (grid.u8() & 1) != 0;
        int rows = grid.u8() + 1;
        int columns = grid.u8() + 1;
        PixelSize size =
                large ? new PixelSize((int) grid.u32(), (int) grid.u32()) : new PixelSize(grid.u16(), grid.u16());
        List<Long> tiles = boxes.references().stream()
                .filter(reference -> reference.type().equals("dimg") && reference.from() == item)
                .findFirst()
                .map(HeifBoxes.Reference::to)
                .orElse(List.of());
        FileBytes extent = tiles.size() == rows * columns ? boxes.property(tiles.get(0), "ispe") : null;
        if (extent == null) {
            throw new DamagedImageException();
        }
        extent.skip(4);
        long width = extent.u32();
        long height = extent.u32();
        boolean covers = covers(columns, width, size.width()) && covers(rows, height, size.height());
        if (!covers) {
            throw new DamagedImageException();
        }
        return new HeifGrid(size, columns, tiles, new PixelSize((int) width, (int) height));
    }

    // All of them, and the last one a part at least.
    private static boolean covers(int count, long each, int whole) {
        return whole > 0
                && each > 0
                && each <= Integer.MAX_VALUE
                && count * each >= whole
                && (count - 1) * each < whole;
    }
}
