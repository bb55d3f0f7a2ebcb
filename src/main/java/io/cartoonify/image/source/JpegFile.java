package io.cartoonify.image.source;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Takes a JPEG file apart: its orientation, its ICC profile and the rest. */
final class JpegFile {
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int PROGRESSIVE_FRAME = 0xC2;
    private static final int START_OF_SCAN = 0xDA;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);
    /** After its name an ICC segment holds its number and how many there are. */
    private static final int ICC_HEADER = ICC.length + 2;

    private final ByteBuffer file;
    private final ByteArrayOutputStream profile = new ByteArrayOutputStream();
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
    /** How much of the file is in {@link #rest} or left out of it. */
    private int done;

    private Orientation orientation = Orientation.TOP_LEFT;
    private int components;
    /** Whether it is coded as nearly all photos are: 8 bits, Huffman, baseline or progressive. */
    private boolean usual;

    private JpegFile(byte[] file) {
        this.file = ByteBuffer.wrap(file);
    }

    /**
     * The file without its profile, so that the codec does not convert every pixel before the photo is reduced; with it
     * if the color is CMYK, which the codec must convert.
     */
    static ImageHeader parse(byte[] file) {
        JpegFile jpeg = new JpegFile(file);
        jpeg.readSegments();
        boolean ours = jpeg.done > 0 && jpeg.components != 4;
        return new ImageHeader(
                ours ? jpeg.withoutProfile() : file,
                1,
                jpeg.orientation,
                ours ? ColorProfile.unlessHuge(jpeg.profile) : null,
                jpeg.usual && jpeg.components == 3);
    }

    private void readSegments() {
        file.position(2);
        int marker;
        do {
            int start = file.position();
            marker = nextMarker();
            int length = Short.toUnsignedInt(file.getShort()) - 2;
            ByteBuffer content = file.slice(file.position(), length);
            file.position(file.position() + length);
            read(marker, content, start);
        } while (marker != START_OF_SCAN);
    }

    private int nextMarker() {
        int marker;
        do {
            marker = Byte.toUnsignedInt(file.get());
        } while (marker == 0xFF || marker == 0);
        return marker;
    }

    private void read(int marker, ByteBuffer content, int start) {
        if (marker == APP1 && startsWith(content, EXIF)) {
            orientation = TiffDirectory.orientation(content.position(EXIF.length));
        } else if (marker == APP2 && startsWith(content, ICC)) {
            leaveOut(start);
            append(content.position(ICC_HEADER));
        } else if (isFrame(marker)) {
            components = content.get(5);
            usual = marker <= PROGRESSIVE_FRAME && content.get(0) == 8;
        }
    }

    private void append(ByteBuffer part) {
        if (profile.size() <= ColorProfile.MAX_BYTES) {
            profile.write(part.array(), part.arrayOffset() + part.position(), part.remaining());
        }
    }

    // All of C0 to CF but the tables of Huffman (C4) and arithmetic coding (CC) and the reserved C8.
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean startsWith(ByteBuffer content, byte[] name) {
        return content.limit() >= name.length && content.slice(0, name.length).equals(ByteBuffer.wrap(name));
    }

    /** From {@code start} to where the file has been read. */
    private void leaveOut(int start) {
        rest.write(file.array(), done, start - done);
        done = file.position();
    }

    private byte[] withoutProfile() {
        int before = rest.size();
        byte[] all = Arrays.copyOf(rest.toByteArray(), before + file.limit() - done);
        file.get(done, all, before, file.limit() - done);
        return all;
    }
}
