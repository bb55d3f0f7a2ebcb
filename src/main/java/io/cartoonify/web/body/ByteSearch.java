package io.cartoonify.web.body;

import java.util.Arrays;

/** Looks for some bytes among many by Horspool's algorithm, which leaps over nearly all of them. Thread-safe. */
final class ByteSearch {
    private final byte[] wanted;
    /** How far to leap, by the byte under the last one wanted. */
    private final int[] leaps = new int[256];

    ByteSearch(byte[] wanted) {
        this.wanted = wanted.clone();
        Arrays.fill(leaps, wanted.length);
        for (int i = 0; i < wanted.length - 1; i++) {
            leaps[wanted[i] & 0xFF] = wanted.length - 1 - i;
        }
    }

    int length() {
        return wanted.length;
    }

    /** Where the bytes first are in {@code bytes}, from {@code from} on; negative if nowhere. */
    int find(byte[] bytes, int from) {
        int at = from;
        while (at + wanted.length <= bytes.length) {
            if (startsAt(bytes, at)) {
                return at;
            }
            at += leaps[bytes[at + wanted.length - 1] & 0xFF];
        }
        return -1;
    }

    /** Whether they are at {@code at}; what would be before the first of {@code bytes} is taken for right. */
    boolean startsAt(byte[] bytes, int at) {
        if (at + wanted.length > bytes.length) {
            return false;
        }
        // From the end, where most do not match.
        for (int i = wanted.length - 1; i >= Math.max(0, -at); i--) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
