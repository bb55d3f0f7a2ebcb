package io.cartoonify.image.source;

import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.UnsupportedImageException;
import io.cartoonify.image.header.Exif;
import io.cartoonify.image.header.FileBytes;
import io.cartoonify.image.pixels.ColorProfile;
import io.cartoonify.image.pixels.ImageHeader;
import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Takes a JPEG file apart as libjpeg does: the next marker is the next {@code FF} with a number behind it, whatever lies
 * between. What the picture needs is put together anew, so that no codec stumbles over the rest.
 */
final class JpegFile {
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int HUFFMAN_TABLES = 0xC4;
    private static final int ARITHMETIC_TABLES = 0xCC;
    private static final int QUANTIZATION_TABLES = 0xDB;
    private static final int RESTART_INTERVAL = 0xDD;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int JPEG_LS = 0xF7;
    private static final String ICC = "ICC_PROFILE\0";

    private final FileBytes file;
    private final ByteArrayOutputStream needed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream profile = new ByteArrayOutputStream();
    private final ByteArrayOutputStream profileSegments = new ByteArrayOutputStream();
    private Exif exif = Exif.NONE;
    private @Nullable JpegFrame frame;

    private JpegFile(byte[] file) {
        this.file = new FileBytes(file, ByteOrder.BIG_ENDIAN);
    }

    static ImageHeader parse(byte[] file, DecodeLimits limits) {
        JpegFile jpeg = new JpegFile(file);
        int scan = jpeg.readSegments();
        JpegFrame frame = jpeg.frame;
        if (frame == null) {
            throw new DamagedImageException();
        }
        // The codec that reads four colors converts them by their profile; it cannot be done after.
        boolean four = frame.colors() == 4;
        if (four) {
            jpeg.needed.writeBytes(jpeg.profileSegments.toByteArray());
        }
        JpegBytes bytes = new JpegBytes(jpeg.needed.toByteArray(), file, scan);
        JpegMarkers.checkScans(file, scan, JpegMarkers.MAX_SCANS);
        if (!limits.lenient() && !JpegMarkers.isComplete(file, scan, frame)) {
            throw new DamagedImageException();
        }
        return new ImageHeader(
                frame.size(),
                false,
                frame.colors() == 1,
                1,
                jpeg.exif.orientation(),
                four ? null : ColorProfile.unlessHuge(jpeg.profile),
                jpeg.exif.metadata(),
                new JpegPixels(
                        bytes, frame, jpeg.coefficientBytes(frame, scan), jpeg.exif.orientation(), limits.lenient()));
    }

    /** What is held of all scans until the last has come; nothing if one has all colors. */
    private long coefficientBytes(JpegFrame frame, int scan) {
        file.seek(scan + 4L);
        return frame.progressive() || file.u8() < frame.colors() ? frame.coefficientBytes() : 0;
    }

    /** Reads up to the first scan, and tells where it begins. */
    private int readSegments() {
        file.seek(2);
        put(START_OF_IMAGE, new byte[0]);
        while (true) {
            int marker = nextMarker();
            if (marker == START_OF_SCAN) {
                return file.positionInFile() - 2;
            }
            if (marker == END_OF_IMAGE) {
                throw new DamagedImageException();
            }
            if (hasLength(marker)) {
                readSegment(marker);
            }
        }
    }

    private int nextMarker() {
        int marker = 0;
        while (marker == 0 || marker == 0xFF) {
            // Behind FF FF may follow the number.
            marker = marker == 0xFF || file.u8() == 0xFF ? file.u8() : 0;
        }
        return marker;
    }

    // The others stand alone or mean nothing, and what follows them is passed over.
    private static boolean hasLength(int marker) {
        return marker >= 0xC0 && (marker < 0xD0 || marker > START_OF_IMAGE);
    }

    private void readSegment(int marker) {
        int length = Math.max(0, file.u16() - 2);
        FileBytes content = file.part(length);
        if (marker == APP1 && content.startsWith("Exif\0")) {
            exif = Exif.of(content);
        } else if (marker == APP2 && content.startsWith(ICC)) {
            readProfile(content);
        } else if (JpegFrame.isFrame(marker)) {
            readFrame(marker, content);
        } else if (marker == JPEG_LS) {
            throw unsupported("JPEG-LS");
        } else if (isNeeded(marker)) {
            put(marker, content.rest());
        }
    }

    private static boolean isNeeded(int marker) {
        return switch (marker) {
            case APP0, APP14, HUFFMAN_TABLES, ARITHMETIC_TABLES, QUANTIZATION_TABLES, RESTART_INTERVAL -> true;
            default -> false;
        };
    }

    private void readFrame(int marker, FileBytes content) {
        if (frame != null) {
            throw new DamagedImageException();
        }
        byte[] bytes = content.rest();
        frame = JpegFrame.read(marker, content);
        put(marker, bytes);
    }

    // After its name a segment holds its number and how many there are.
    private void readProfile(FileBytes content) {
        if (profile.size() <= ColorProfile.MAX_BYTES) {
            put(profileSegments, APP2, content.rest());
            content.seek(ICC.length() + 2L);
            profile.writeBytes(content.rest());
        }
    }

    private void put(int marker, byte[] content) {
        put(needed, marker, content);
    }

    private static void put(ByteArrayOutputStream to, int marker, byte[] content) {
        to.write(0xFF);
        to.write(marker);
        if (marker != START_OF_IMAGE) {
            to.write(content.length + 2 >> 8);
            to.write(content.length + 2);
            to.writeBytes(content);
        }
    }

    static UnsupportedImageException unsupported(String kind) {
        return new UnsupportedImageException("%s files are not read here: save the image as PNG.".formatted(kind));
    }
}
