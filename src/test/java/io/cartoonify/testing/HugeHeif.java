package io.cartoonify.testing;

import io.cartoonify.image.Pictures;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** HEIC and AVIF files of any size: a grid of tiles that are all the same bytes. */
public final class HugeHeif {
    private static final int TILE_WIDTH = 160;
    private static final int TILE_HEIGHT = 96;

    private HugeHeif() {}

    public static byte[] heic(int width, int height) {
        return file(Pictures.file("heif/plain.heic"), "heic", "hvc1", "hvcC", width, height);
    }

    public static byte[] avif(int width, int height) {
        return file(Pictures.file("heif/plain.avif"), "avif", "av01", "av1C", width, height);
    }

    /** One tile, of which a part is shown: so wide and high, and so far right and down of the middle. */
    public static byte[] cropped(int width, int height, int right, int down) {
        byte[] aperture = builder().u32(width, 1, height, 1, right, 1, down, 1).array();
        byte[] tile = Pictures.file("heif/plain.heic");
        return file(tile, "heic", "hvc1", "hvcC", TILE_WIDTH, TILE_HEIGHT, box("clap", aperture));
    }

    private static byte[] file(byte[] one, String brand, String kind, String configuration, int width, int height) {
        return file(one, brand, kind, configuration, width, height, new byte[0]);
    }

    private static byte[] file(
            byte[] one, String brand, String kind, String configuration, int width, int height, byte[] property) {
        int columns = (width + TILE_WIDTH - 1) / TILE_WIDTH;
        int rows = (height + TILE_HEIGHT - 1) / TILE_HEIGHT;
        int tiles = rows * columns;
        byte[] picture = content(one, "mdat");
        byte[] grid =
                builder().u8(0, 0, rows - 1, columns - 1).u16(width, height).array();
        FileBuilder infos = builder().u32(0).u16(tiles + 1).put(info(1, "grid"));
        FileBuilder reference = builder().u16(1, tiles);
        FileBuilder locations = builder().u32(1L << 24).u8(0x44, 0).u16(tiles + 1);
        locations.u16(1, 1, 0, 1).u32(0, grid.length);
        FileBuilder associations = builder().u32(0, tiles + 1).u16(1).u8(property.length > 0 ? 2 : 1, 3);
        associations.put(property.length > 0 ? new byte[] {4} : new byte[0]);
        // The picture lies right behind the first box.
        for (int tile = 2; tile < tiles + 2; tile++) {
            infos.put(info(tile, kind));
            reference.u16(tile);
            locations.u16(tile, 0, 0, 1).u32(8 + 16 + 8, picture.length);
            associations.u16(tile).u8(2, 1, 2);
        }
        byte[] properties = builder()
                .put(box(configuration, content(one, configuration)))
                .put(box("ispe", builder().u32(0, TILE_WIDTH, TILE_HEIGHT).array()))
                .put(box("ispe", builder().u32(0, width, height).array()))
                .put(property)
                .array();
        byte[] iprp = builder()
                .put(box("ipco", properties))
                .put(box("ipma", associations.array()))
                .array();
        byte[] meta = builder()
                .u32(0)
                .put(box("pitm", builder().u32(0).u16(1).array()))
                .put(box("iinf", infos.array()))
                .put(box(
                        "iref",
                        builder().u32(0).put(box("dimg", reference.array())).array()))
                .put(box("iprp", iprp))
                .put(box("iloc", locations.array()))
                .put(box("idat", grid))
                .array();
        return builder()
                .put(box(
                        "ftyp",
                        builder().text(brand).u32(0).text("mif1" + brand).array()))
                .put(box("mdat", picture))
                .put(box("meta", meta))
                .array();
    }

    private static byte[] info(int item, String kind) {
        return box(
                "infe", builder().u32(2L << 24).u16(item, 0).text(kind + "\0").array());
    }

    /** The content of the first box of this type, wherever it is. */
    private static byte[] content(byte[] file, String type) {
        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf(type);
        int size = ByteBuffer.wrap(file).getInt(at - 4);
        return Arrays.copyOfRange(file, at + 4, at - 4 + size);
    }

    private static byte[] box(String type, byte[] content) {
        return builder().u32(content.length + 8).text(type).put(content).array();
    }

    private static FileBuilder builder() {
        return new FileBuilder(ByteOrder.BIG_ENDIAN);
    }
}
