package io.cartoonify.image.jpeg;

import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.image.UnsupportedImageException;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds what a codec would take for a scan or a frame of a JPEG image, wherever in a file it is.
 *
 * <p>Each scan is a walk over all pixels and may be a dozen bytes long, so that a small file would keep a processor busy
 * for hours.
 */
public final class JpegMarkers {
    /** Encoders make about ten; sixty-four would send every coefficient alone. */
    public static final int MAX_SCANS = 100;

    private static final byte MARKER = (byte) 0xFF;
    private static final int HEADER_BYTES = 9;
    private static final int FIRST_FRAME = 0xC0;
    private static final int LOSSLESS = 0xC3;
    private static final int FIRST_RESTART = 0xD0;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int COEFFICIENTS = 64;

    private JpegMarkers() {}

    /**
     * Checks that decoding comes to an end soon.
     *
     * @param from where the scans begin
     * @param to behind what the codec gets to see
     * @throws UnsupportedImageException if the image is of the lossless kind, whose decoder goes on for minutes when the
     *     data has long ended
     * @throws ImageTooLargeException if there are more than {@code max} scans
     */
    public static void checkScans(byte[] file, int from, int to, int max) {
        int scans = 0;
        for (int at = next(file, from); at >= 0 && at < to; at = next(file, at + 1)) {
            if (isFrame(file, at) && at(file, at + 1) == LOSSLESS) {
                throw new UnsupportedImageException("Lossless JPEG images are not read here: save the image as PNG.");
            }
            if (isScan(file, at) && ++scans > max) {
                throw new ImageTooLargeException("The JPEG image has more than %d scans: save it anew.".formatted(max));
            }
        }
    }

    /**
     * Where the image ends whose scans begin at {@code scan}: behind its end marker. What follows are other pictures, a
     * phone's film, anything.
     */
    static int end(byte[] file, int scan) {
        int last = file.length - 3;
        int at = find(file, scan, last);
        while (at < last) {
            int marker = at(file, at + 1);
            if (marker == END_OF_IMAGE) {
                return at + 2;
            }
            at = find(file, at + (hasLength(marker) ? 2 + pair(file, at + 2) : 1), last);
        }
        return file.length;
    }

    /** Whether a segment follows {@code marker}; all others stand alone or mean nothing. */
    static boolean hasLength(int marker) {
        return marker >= FIRST_FRAME && marker < 0xFF && (marker < FIRST_RESTART || marker > START_OF_IMAGE);
    }

    /** Whether the scans from {@code from} to {@code to} tell everything, or an end marker says that they do. */
    static boolean isComplete(byte[] file, int from, int to, JpegFrame frame) {
        if (from < to - 1 && isEnd(file, to - 2)) {
            return true;
        }
        byte[] coarseness = new byte[frame.colors() * COEFFICIENTS];
        Arrays.fill(coarseness, (byte) 1);
        for (int at = find(file, from, to - 1); at < to - 1; at = find(file, at + 1, to - 1)) {
            if (isEnd(file, at)) {
                return true;
            }
            if (at < file.length - HEADER_BYTES && isScan(file, at)) {
                note(file, at, frame, coarseness);
            }
        }
        return IntStream.range(0, coarseness.length).allMatch(i -> coarseness[i] == 0);
    }

    // A scan has some coefficients of some colors, to so many places before the last.
    private static void note(byte[] file, int scan, JpegFrame frame, byte[] coarseness) {
        int colors = at(file, scan + 4);
        int end = scan + 5 + 2 * colors;
        if (end + 2 >= file.length) {
            return;
        }
        int first = frame.progressive() ? at(file, end) : 0;
        int last = frame.progressive() ? at(file, end + 1) : COEFFICIENTS - 1;
        int places = frame.progressive() ? at(file, end + 2) & 0xF : 0;
        for (int i = 0; i < colors; i++) {
            int color = frame.ids().indexOf(at(file, scan + 5 + 2 * i));
            if (color >= 0 && first <= last && last < COEFFICIENTS) {
                Arrays.fill(coarseness, color * COEFFICIENTS + first, color * COEFFICIENTS + last + 1, (byte) places);
            }
        }
    }

    /** @throws ImageTooLargeException if a frame between {@code from} and {@code to} has more columns or rows */
    public static void checkFrames(byte[] file, int from, int to, int maxWidth, int maxHeight) {
        for (int at = next(file, from); at >= 0 && at < to; at = next(file, at + 1)) {
            if (isFrame(file, at) && (pair(file, at + 7) > maxWidth || pair(file, at + 5) > maxHeight)) {
                throw new ImageTooLargeException("The JPEG images in this file are larger than it says.");
            }
        }
    }

    /** Where the next marker may be, from {@code from} on; negative if there is none with room for a header behind it. */
    private static int next(byte[] file, int from) {
        int last = file.length - HEADER_BYTES;
        int at = find(file, from, last);
        return at < last ? at : -1;
    }

    /**
     * Where the next {@code FF} is; {@code to} or more if there is none before. Scans are megabytes, and this loop is all that
     * is done to most of them: with more in it, a photo of 7 MB took three quarters as long as decoding it small, by samples.
     */
    private static int find(byte[] file, int from, int to) {
        int at = from;
        while (at < to && file[at] != MARKER) {
            at++;
        }
        return at;
    }

    private static boolean isEnd(byte[] file, int at) {
        return file[at] == MARKER && at(file, at + 1) == END_OF_IMAGE;
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
