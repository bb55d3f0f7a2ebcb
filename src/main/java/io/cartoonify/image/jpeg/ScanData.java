package io.cartoonify.image.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The coded data of a scan without what the file puts between them (B.1.1.5): the zeros behind bytes of ones, and the
 * restart markers.
 *
 * @param bytes with room for a unit behind them
 * @param ends where each restart interval ends
 */
record ScanData(byte[] bytes, int[] ends) {
    private static final byte MARKER = (byte) 0xFF;
    private static final int FIRST_RESTART = 0xD0;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int RESTARTS = 8;
    /** Ten blocks are the most a unit has, each of at most 27 bits for its mean and 63 times 26 for detail. */
    private static final int ROOM = 10 * (27 + 63 * 26) / 8 + 2 * Long.BYTES;

    /** Positions of bits fit a number. */
    private static final int MOST_BYTES = Integer.MAX_VALUE / Byte.SIZE - ROOM;

    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    /** @throws UnusualJpegException if there are too few data, or not as many restarts as there must be */
    static ScanData read(byte[] file, Header header) {
        int from = header.scanStart();
        int length0 = file.length - from;
        int intervals = header.restartInterval() == 0 ? 1 : Header.ceilDiv(header.units(), header.restartInterval());
        UnusualJpegException.unless(length0 <= MOST_BYTES, "size");
        UnusualJpegException.unless((long) header.units() * header.blocksPerUnit() <= length0 * 4L, "too few data");
        byte[] bytes = new byte[length0 + ROOM];
        int[] ends = new int[intervals];
        int length = 0;
        int interval = 0;
        int start = from;
        while (true) {
            int at = nextMarker(file, start);
            UnusualJpegException.unless(at >= 0, "end of the image");
            int kind = Byte.toUnsignedInt(file[at + 1]);
            int kept = kind == 0 ? 1 : 0;
            System.arraycopy(file, start, bytes, length, at + kept - start);
            length += at + kept - start;
            start = at + 2;
            if (kind == 0) {
                continue;
            }
            UnusualJpegException.unless(interval < intervals, "number of restarts");
            ends[interval] = length;
            boolean last = interval == intervals - 1;
            UnusualJpegException.unless(
                    kind == (last ? END_OF_IMAGE : FIRST_RESTART + interval % RESTARTS), "marker in the data");
            if (last) {
                return new ScanData(bytes, ends);
            }
            interval++;
        }
    }

    /** Where the next byte of ones is that another byte follows; negative if nowhere. */
    private static int nextMarker(byte[] file, int from) {
        int at = from;
        while (at + Long.BYTES <= file.length && !hasMarker((long) LONGS.get(file, at))) {
            at += Long.BYTES;
        }
        while (at < file.length - 1 && file[at] != MARKER) {
            at++;
        }
        return at < file.length - 1 ? at : -1;
    }

    // Whether a byte of it is all ones: of the inverse, whether one is zero.
    private static boolean hasMarker(long eight) {
        return (~eight - LOW_BITS & eight & HIGH_BITS) != 0;
    }

    int start(int interval) {
        return interval == 0 ? 0 : ends[interval - 1];
    }

    int length() {
        return ends[ends.length - 1];
    }
}
