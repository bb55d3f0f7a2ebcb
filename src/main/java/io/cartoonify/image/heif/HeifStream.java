package io.cartoonify.image.heif;

import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.header.FileBytes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;

/** Writes the tiles of a picture as a video: of HEVC (ISO/IEC 14496-15, 8.3.3; Annex B) or AV1. */
final class HeifStream {
    private static final byte[] START = {0, 0, 0, 1};
    /** A temporal delimiter, which every frame of a stream begins with and no picture of a file. */
    private static final byte[] DELIMITER = {0x12, 0};

    private HeifStream() {}

    /** What FFmpeg calls the format of such a stream. */
    static String format(HeifBoxes boxes, HeifGrid grid) {
        return isHevc(boxes, grid.tiles().get(0)) ? "hevc" : "obu";
    }

    private static boolean isHevc(HeifBoxes boxes, long tile) {
        return boxes.type(tile).equals("hvc1");
    }

    static void write(HeifBoxes boxes, HeifGrid grid, OutputStream to) throws IOException {
        for (long tile : grid.tiles()) {
            if (isHevc(boxes, tile)) {
                writeHevc(boxes, tile, to);
            } else {
                to.write(DELIMITER);
                to.write(boxes.data(tile));
            }
        }
    }

    private static void writeHevc(HeifBoxes boxes, long tile, OutputStream to) throws IOException {
        FileBytes configuration = boxes.property(tile, "hvcC");
        if (configuration == null) {
            throw new DamagedImageException();
        }
        configuration.seek(21);
        int lengthBytes = (configuration.u8() & 3) + 1;
        for (int arrays = configuration.u8(); arrays > 0; arrays--) {
            configuration.skip(1);
            for (int units = configuration.u16(); units > 0; units--) {
                writeUnit(configuration.part(configuration.u16()), to);
            }
        }
        FileBytes data = new FileBytes(boxes.data(tile), ByteOrder.BIG_ENDIAN);
        while (data.remaining() > 0) {
            long length = 0;
            for (int i = 0; i < lengthBytes; i++) {
                length = length << 8 | data.u8();
            }
            writeUnit(data.part(length), to);
        }
    }

    private static void writeUnit(FileBytes unit, OutputStream to) throws IOException {
        to.write(START);
        to.write(unit.rest());
    }
}
