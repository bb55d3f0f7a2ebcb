package io.cartoonify.image.jpeg;

import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.UnsupportedImageException;
import io.cartoonify.image.codec.DecodeLimits;
import io.cartoonify.image.header.Exif;
import io.cartoonify.image.header.FileBytes;
import io.cartoonify.image.pixels.ColorProfile;
import io.cartoonify.image.pixels.ImageHeader;
import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes a JPEG file apart as libjpeg does: the next marker is the next {@code FF} with a number behind it, whatever lies
 * between. What the picture needs is put together anew, so that no codec stumbles over the rest.
 */
public final class JpegFile {
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
    private static final String ADOBE = "Adobe";
    /** Behind Adobe's name, a version and two times flags. */
    private static final int TRANSFORM_AT = 11;

    private static final int YCCK = 2;

    private final FileBytes file;
    private final ByteArrayOutputStream needed = new ByteArrayOutputStream();
    private final SortedMap<Integer, byte[]> profile = new TreeMap<>();
    private Exif exif = Exif.NONE;
    private int transform;
    private @Nullable JpegFrame frame;

    private JpegFile(byte[] file) {
        this.file = new FileBytes(file, ByteOrder.BIG_ENDIAN);
    }

    /**
     * Reads the header of {@code file}.
     *
     * @throws UnsupportedImageException if it is lossless, hierarchical, or of more than 8 bits a color
     * @throws io.cartoonify.image.ImageTooLargeException if it has more than {@value JpegMarkers#MAX_SCANS} scans
     * @throws DamagedImageException if it makes no sense
     */
    public static ImageHeader parse(byte[] file, DecodeLimits limits) {
        JpegFile jpeg = new JpegFile(file);
        int scan = jpeg.readSegments();
        JpegFrame frame = jpeg.frame;
        if (frame == null) {
            throw new DamagedImageException();
        }
        // Four colors are converted while they are read; it cannot be done after.
        boolean four = frame.colors() == 4;
        byte[] profile = jpeg.profile();
        int end = JpegMarkers.end(file, scan);
        JpegBytes bytes = new JpegBytes(jpeg.needed.toByteArray(), file, scan, end);
        JpegMarkers.checkScans(file, scan, end, JpegMarkers.MAX_SCANS);
        if (!limits.lenient() && !JpegMarkers.isComplete(file, scan, end, frame)) {
            throw new DamagedImageException();
        }
        return new ImageHeader(
                frame.size(),
                false,
                frame.colors() == 1,
                1,
                jpeg.exif.orientation(),
                four ? null : profile,
                jpeg.exif.metadata(),
                new JpegPixels(
                        bytes,
                        frame,
                        four ? Inks.of(profile, jpeg.transform == YCCK) : null,
                        jpeg.coefficientBytes(frame, scan),
                        jpeg.exif.orientation(),
                        limits.lenient()));
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
            if (JpegMarkers.hasLength(marker)) {
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

    private void readSegment(int marker) {
        int length = Math.max(0, file.u16() - 2);
        FileBytes content = file.part(length);
        if (marker == APP1 && content.startsWith("Exif\0")) {
            exif = exif.or(content);
        } else if (marker == APP2 && content.startsWith(ICC)) {
            readProfile(content);
        } else if (JpegFrame.isFrame(marker)) {
            readFrame(marker, content);
        } else if (marker == JPEG_LS) {
            throw unsupported("JPEG-LS");
        } else if (isNeeded(marker)) {
            byte[] bytes = content.rest();
            if (marker == APP14 && content.startsWith(ADOBE) && bytes.length > TRANSFORM_AT) {
                transform = bytes[TRANSFORM_AT];
            }
            put(marker, bytes);
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

    // After its name a segment holds its number, by which the parts belong together, and how many there are.
    private void readProfile(FileBytes content) {
        content.seek(ICC.length());
        int number = content.u8();
        content.skip(1);
        if (!profile.containsKey(number) && profileBytes() <= ColorProfile.MAX_BYTES) {
            profile.put(number, content.rest());
        }
    }

    private int profileBytes() {
        return profile.values().stream().mapToInt(part -> part.length).sum();
    }

    private byte @Nullable [] profile() {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        profile.values().forEach(parts::writeBytes);
        return ColorProfile.unlessHuge(parts);
    }

    private void put(int marker, byte[] content) {
        needed.write(0xFF);
        needed.write(marker);
        if (marker != START_OF_IMAGE) {
            needed.write(content.length + 2 >> 8);
            needed.write(content.length + 2);
            needed.writeBytes(content);
        }
    }

    static UnsupportedImageException unsupported(String kind) {
        return new UnsupportedImageException("%s files are not read here: save the image as PNG.".formatted(kind));
    }
}
