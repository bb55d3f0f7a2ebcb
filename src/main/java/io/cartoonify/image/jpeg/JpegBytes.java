package io.cartoonify.image.jpeg;

import java.util.Arrays;

/**
 * A JPEG file of what its picture needs: the header's segments, the scans, and an end, which some writers forget.
 *
 * @param header the segments before the first scan
 * @param file the file as it was sent
 * @param scan where in it the first scan begins
 * @param end where in it the picture ends
 */
record JpegBytes(byte[] header, byte[] file, int scan, int end) {
    static final byte[] END = {(byte) 0xFF, (byte) 0xD9};

    int length() {
        return header.length + end - scan + END.length;
    }

    byte[] whole() {
        byte[] whole = Arrays.copyOf(header, length());
        System.arraycopy(file, scan, whole, header.length, end - scan);
        System.arraycopy(END, 0, whole, whole.length - END.length, END.length);
        return whole;
    }
}
