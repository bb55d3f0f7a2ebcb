package io.cartoonify.image.source;

import io.cartoonify.image.header.FileBytes;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.IIOException;

/** The rows of a PNG file: inflated, and their filters undone (PNG specification, 9). */
final class PngRows implements AutoCloseable {
    private final PngHeader header;
    private final Iterator<FileBytes> data;
    private final Inflater inflater = new Inflater();
    /** How far back the byte of the left neighbor lies. */
    private final int left;

    private byte[] row = new byte[0];
    private byte[] above = new byte[0];

    PngRows(PngHeader header, List<FileBytes> data) {
        this.header = header;
        this.data = data.iterator();
        this.left = Math.max(1, header.samples() * header.bits() / 8);
    }

    /** Lets rows of so many pixels follow. */
    void begin(int width) {
        row = new byte[header.rowBytes(width)];
        above = new byte[row.length];
    }

    /** The next row; it may be changed when another is asked for. */
    byte[] next() throws IOException {
        byte[] last = row;
        row = above;
        above = last;
        byte[] filter = new byte[1];
        inflate(filter);
        inflate(row);
        unfilter(filter[0]);
        return row;
    }

    /** @throws IOException if what was inflated is not what was deflated, or the sum that tells is missing */
    void checkSum() throws IOException {
        byte[] more = new byte[1];
        // A row too many is passed over, as libpng does.
        while (!inflater.finished() && fill(more, 0) == 0) {}
    }

    private void inflate(byte[] to) throws IOException {
        int done = 0;
        while (done < to.length) {
            if (inflater.finished()) {
                throw new IIOException("Rows are missing.");
            }
            done += fill(to, done);
        }
    }

    private int fill(byte[] to, int from) throws IOException {
        try {
            int count = inflater.inflate(to, from, to.length - from);
            if (count == 0 && inflater.needsDictionary()) {
                throw new IIOException("A dictionary is wanted.");
            }
            if (count == 0 && inflater.needsInput()) {
                if (!data.hasNext()) {
                    throw new IIOException("The rows are cut short.");
                }
                FileBytes part = data.next();
                inflater.setInput(part.file(), part.positionInFile(), part.remaining());
            }
            return count;
        } catch (DataFormatException e) {
            throw new IIOException("The rows do not inflate.", e);
        }
    }

    private void unfilter(byte filter) throws IOException {
        switch (filter) {
            case 0 -> {}
            case 1 -> {
                for (int i = left; i < row.length; i++) {
                    row[i] += row[i - left];
                }
            }
            case 2 -> {
                for (int i = 0; i < row.length; i++) {
                    row[i] += above[i];
                }
            }
            case 3 -> average();
            case 4 -> paeth();
            default -> throw new IIOException("Unknown filter.");
        }
    }

    private void average() {
        for (int i = 0; i < row.length; i++) {
            int before = i < left ? 0 : row[i - left] & 0xFF;
            row[i] += (byte) (before + (above[i] & 0xFF) >> 1);
        }
    }

    private void paeth() {
        for (int i = 0; i < row.length; i++) {
            int a = i < left ? 0 : row[i - left] & 0xFF;
            int b = above[i] & 0xFF;
            int c = i < left ? 0 : above[i - left] & 0xFF;
            int toA = Math.abs(b - c);
            int toB = Math.abs(a - c);
            int toC = Math.abs(a + b - 2 * c);
            row[i] += (byte) (toA <= toB && toA <= toC ? a : toB <= toC ? b : c);
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
