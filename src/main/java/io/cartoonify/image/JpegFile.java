package io.cartoonify.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Takes a JPEG file apart: its orientation, its ICC profile and the rest. */
final class JpegFile {
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int START_OF_SCAN = 0xDA;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);
    /** After its name an ICC segment holds its number and how many there are. */
    private static final int ICC_HEADER = ICC.length + 2;

    private final ByteBuffer file;
    private final ByteArrayOutputStream profile = new ByteArrayOutputStream();
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
    private Orientation orientation = Orientation.TOP_LEFT;
    private int components;

    private JpegFile(byte[] file) {
        this.file = ByteBuffer.wrap(file);
    }

    /**
     * The file without its profile, so that the codec does not convert every pixel before the photo is reduced; with it
     * if the color is CMYK, which the codec must convert.
     */
    static SourceFile parse(byte[] file) {
        JpegFile jpeg = new JpegFile(file);
        jpeg.readSegments();
        boolean ours = jpeg.profile.size() > 0 && jpeg.components != 4;
        return new SourceFile(
                ours ? jpeg.rest.toByteArray() : file, 1, jpeg.orientation, ours ? jpeg.profile.toByteArray() : null);
    }

    private void readSegments() {
        keep(0, 2);
        int marker;
        do {
            int start = file.position();
            marker = nextMarker();
            int length = Short.toUnsignedInt(file.getShort());
            byte[] content = new byte[length - 2];
            file.get(content);
            if (!take(marker, content)) {
                keep(start, file.position());
            }
        } while (marker != START_OF_SCAN);
        keep(file.position(), file.limit());
    }

    private int nextMarker() {
        int marker;
        do {
            marker = Byte.toUnsignedInt(file.get());
        } while (marker == 0xFF || marker == 0);
        return marker;
    }

    private boolean take(int marker, byte[] content) {
        if (marker == APP1 && startsWith(content, EXIF)) {
            orientation =
                    TiffDirectory.orientation(ByteBuffer.wrap(content, EXIF.length, content.length - EXIF.length));
        } else if (marker == APP2 && startsWith(content, ICC)) {
            profile.write(content, ICC_HEADER, content.length - ICC_HEADER);
            return true;
        } else if (isFrame(marker)) {
            components = content[5];
        }
        return false;
    }

    // All of C0 to CF but the tables of Huffman (C4) and arithmetic coding (CC) and the reserved C8.
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean startsWith(byte[] content, byte[] name) {
        return content.length >= name.length && Arrays.equals(content, 0, name.length, name, 0, name.length);
    }

    private void keep(int start, int end) {
        rest.write(file.array(), start, end - start);
        file.position(end);
    }
}
