package io.cartoonify.image.source;

import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.image.UnsupportedImageException;

/**
 * Finds what a codec would take for a scan or a frame of a JPEG image, wherever in a file it is.
 *
 * <p>Each scan is a walk over all pixels and may be a dozen bytes long, so that a small file would keep a processor busy
 * for hours.
 */
final class JpegMarkers {
    /** Encoders make about ten; sixty-four would send every coefficient alone. */
    static final int MAX_SCANS = 100;

    private static final byte MARKER = (byte) 0xFF;
    private static final int HEADER_BYTES = 9;
    private static final int FIRST_FRAME = 0xC0;
    private static final int LOSSLESS = 0xC3;
    private static final int START_OF_SCAN = 0xDA;

    private JpegMarkers() {}

    /**
     * Checks that decoding comes to an end soon.
     *
     * @throws UnsupportedImageException if the image is of the lossless kind, whose decoder goes on for minutes when the
     *     data has long ended
     * @throws ImageTooLargeException if there are more than {@code max} scans
     */
    static void checkScans(byte[] file, int max) {
        int scans = 0;
        for (int at = next(file, 0); at >= 0; at = next(file, at + 1)) {
            if (isFrame(file, at) && at(file, at + 1) == LOSSLESS) {
                throw new UnsupportedImageException("Lossless JPEG images are not read here: save the image as PNG.");
            }
            if (isScan(file, at) && ++scans > max) {
                throw new ImageTooLargeException("The JPEG image has more than %d scans: save it anew.".formatted(max));
            }
        }
    }

    /** @throws ImageTooLargeException if a frame has more columns or rows */
    static void checkFrames(byte[] file, int maxWidth, int maxHeight) {
        for (int at = next(file, 0); at >= 0; at = next(file, at + 1)) {
            if (isFrame(file, at) && (pair(file, at + 7) > maxWidth || pair(file, at + 5) > maxHeight)) {
                throw new ImageTooLargeException("The JPEG images in this file are larger than it says.");
            }
        }
    }

    /** Where the next marker may be, from {@code from} on; negative if there is none with room for a header behind it. */
    private static int next(byte[] file, int from) {
        for (int at = from; at < file.length - HEADER_BYTES; at++) {
            if (file[at] == MARKER) {
                return at;
            }
        }
        return -1;
    }

    // A length of two bytes that must fit what follows, and how many colors the scan has.
    private static boolean isScan(byte[] file, int at) {
        return at(file, at + 1) == START_OF_SCAN && pair(file, at + 2) == 6 + 2 * at(file, at + 4);
    }

    // A length of two bytes that must fit what follows, bits, height, width and colors.
    private static boolean isFrame(byte[] file, int at) {
        int kind = at(file, at + 1);
        return kind >= FIRST_FRAME && kind <= LOSSLESS && pair(file, at + 2) == 8 + 3 * at(file, at + 9);
    }

    private static int pair(byte[] file, int at) {
        return at(file, at) << 8 | at(file, at + 1);
    }

    private static int at(byte[] file, int at) {
        return Byte.toUnsignedInt(file[at]);
    }
}
