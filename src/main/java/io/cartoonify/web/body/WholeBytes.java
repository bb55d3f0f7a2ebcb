package io.cartoonify.web.body;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads a stream into memory, where its length is not known and must not be doubled to find out. */
final class WholeBytes {
    private static final int PIECE = 256 << 10;

    private WholeBytes() {}

    /**
     * All bytes of {@code input}.
     *
     * @param share holds the second copy that there is for a moment
     */
    static byte[] read(InputStream input, BodyMemory.Share share) throws IOException {
        List<byte[]> pieces = new ArrayList<>();
        int length = 0;
        byte[] piece;
        do {
            piece = input.readNBytes(PIECE);
            pieces.add(piece);
            length += piece.length;
        } while (piece.length == PIECE);
        return pieces.size() == 1 ? piece : joined(pieces, length, share);
    }

    private static byte[] joined(List<byte[]> pieces, int length, BodyMemory.Share share) {
        share.hold(length);
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        share.release(length);
        return all;
    }
}
