package io.cartoonify.image.jpeg;

/**
 * The coded data of a scan without what the file puts between them (B.1.1.5): the zeros behind bytes of ones, and the
 * restart markers.
 *
 * @param bytes with room for a unit behind them
 * @param ends where each restart interval ends
 */
record ScanData(byte[] bytes, int[] ends) {
    private static final int FIRST_RESTART = 0xD0;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int RESTARTS = 8;
    /** Ten blocks are the most a unit has, each of at most 27 bits for its mean and 63 times 26 for detail. */
    private static final int ROOM = 10 * (27 + 63 * 26) / 8 + 2 * Long.BYTES;

    /** So that positions of bits and numbers of coefficients fit an int. */
    private static final int MOST_BYTES = 1 << 26;

    /** @throws UnusualJpegException if there are too few data, or not as many restarts as there must be */
    static ScanData read(byte[] file, Header header) {
        int size = file.length - header.scanStart();
        UnusualJpegException.unless(size <= MOST_BYTES, "size");
        // A block takes at least a bit for its mean and one for its end.
        UnusualJpegException.unless((long) header.units() * header.blocksPerUnit() <= size * 4L, "too few data");
        byte[] bytes = new byte[size + ROOM];
        int[] ends = new int[header.intervals()];
        int interval = 0;
        int length = 0;
        int start = header.scanStart();
        while (interval < ends.length) {
            int at = MarkerSearch.next(file, start, file.length - 1);
            UnusualJpegException.unless(at >= 0, "end of the image");
            int kind = Byte.toUnsignedInt(file[at + 1]);
            int kept = kind == 0 ? at + 1 - start : at - start;
            System.arraycopy(file, start, bytes, length, kept);
            length += kept;
            start = at + 2;
            if (kind != 0) {
                int expected = interval == ends.length - 1 ? END_OF_IMAGE : FIRST_RESTART + interval % RESTARTS;
                UnusualJpegException.unless(kind == expected, "marker in the data");
                ends[interval++] = length;
            }
        }
        return new ScanData(bytes, ends);
    }

    int start(int interval) {
        return interval == 0 ? 0 : ends[interval - 1];
    }

    int length() {
        return ends[ends.length - 1];
    }
}
