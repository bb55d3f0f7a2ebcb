package io.cartoonify.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one entry of an EXIF block that matters here: which way up the picture is. */
final class Exif {
    private static final int ORIENTATION_TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;

    private Exif() {}

    /**
     * The orientation that an EXIF block, which is laid out as a TIFF file, gives for its first picture. Upright if it
     * says nothing or makes no sense: a bad label does not spoil a good picture.
     */
    static Orientation orientation(ByteBuffer block) {
        try {
            return read(block.slice());
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return Orientation.TOP_LEFT;
        }
    }

    private static Orientation read(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.position(tiff.getInt(4));
        int entries = Short.toUnsignedInt(tiff.getShort());
        for (int i = 0; i < entries; i++) {
            int entry = tiff.position();
            if (Short.toUnsignedInt(tiff.getShort()) == ORIENTATION_TAG) {
                return Orientation.of(tiff.getShort(entry + 8));
            }
            tiff.position(entry + ENTRY_BYTES);
        }
        return Orientation.TOP_LEFT;
    }
}
