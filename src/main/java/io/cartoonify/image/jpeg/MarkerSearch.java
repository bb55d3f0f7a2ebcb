package io.cartoonify.image.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds the bytes of ones that markers begin with (B.1.1.2), eight bytes at a time. */
public final class MarkerSearch {
    private static final byte MARKER = (byte) 0xFF;
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private MarkerSearch() {}

    /**
     * Where the first byte of ones is; negative if there is none.
     *
     * @param from where the search begins
     * @param to before which it ends
     */
    public static int next(byte[] file, int from, int to) {
        int at = from;
        while (at + Long.BYTES <= to && !hasMarker((long) LONGS.get(file, at))) {
            at += Long.BYTES;
        }
        while (at < to && file[at] != MARKER) {
            at++;
        }
        return at < to ? at : -1;
    }

    // Whether a byte of it is all ones: of the inverse, whether one is zero.
    private static boolean hasMarker(long eight) {
        return (~eight - LOW_BITS & eight & HIGH_BITS) != 0;
    }
}
