package io.cartoonify.image.source;

import io.cartoonify.image.UnsupportedImageException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Looks at a BMP file's header. */
final class BmpFile {
    private static final int INFO_HEADER_SIZE = 14;
    private static final int COMPRESSION = 30;
    private static final int BIT_FIELDS = 3;

    private BmpFile() {}

    /** @throws UnsupportedImageException if the file only wraps another one, which the codec would look for a codec for */
    static ImageHeader parse(byte[] file) {
        ByteBuffer header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (header.getInt(INFO_HEADER_SIZE) >= 40 && header.getInt(COMPRESSION) > BIT_FIELDS) {
            throw new UnsupportedImageException("BMP files of this kind are not read here: save the image as PNG.");
        }
        return new ImageHeader(file, 1, Orientation.TOP_LEFT, null);
    }
}
