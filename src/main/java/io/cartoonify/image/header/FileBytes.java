package io.cartoonify.image.header;

import io.cartoonify.image.DamagedImageException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A file, or a part of one, that is read from front to back or anywhere. Whatever lies outside of it is damage, and the
 * only thing that is: other exceptions are mistakes of the program.
 */
public final class FileBytes {
    private final byte[] file;
    private final int start;
    private final int end;
    private final ByteBuffer buffer;
    private int position;

    private FileBytes(byte[] file, int start, int end, ByteOrder order) {
        this.file = file;
        this.start = start;
        this.end = end;
        this.buffer = ByteBuffer.wrap(file).order(order);
        this.position = start;
    }

    public FileBytes(byte[] file, ByteOrder order) {
        this(file, 0, file.length, order);
    }

    /** The same part, from its start on, with numbers in another order. */
    public FileBytes in(ByteOrder order) {
        return new FileBytes(file, start, end, order);
    }

    public int size() {
        return end - start;
    }

    /** Where the next byte is read, from the start of this part. */
    public int position() {
        return position - start;
    }

    /** Where the next byte is read, from the start of the file. */
    public int positionInFile() {
        return position;
    }

    /** How many bytes there are from the next one on. */
    public int remaining() {
        return end - position;
    }

    /**
     * Reads on at {@code to}.
     *
     * @throws DamagedImageException if that is outside
     */
    public void seek(long to) {
        require(to, 0);
        position = start + (int) to;
    }

    /** @throws DamagedImageException if there are fewer left */
    public void skip(long bytes) {
        seek(position() + bytes);
    }

    /** The next byte, 0 to 255. */
    public int u8() {
        return Byte.toUnsignedInt(buffer.get(next(1)));
    }

    /** The next two bytes, 0 to 65535. */
    public int u16() {
        return Short.toUnsignedInt(buffer.getShort(next(2)));
    }

    /** The next three bytes. */
    public int u24() {
        int first = u16();
        int last = u8();
        return buffer.order() == ByteOrder.BIG_ENDIAN ? first << 8 | last : last << 16 | first;
    }

    /** The next four bytes. */
    public long u32() {
        return Integer.toUnsignedLong(buffer.getInt(next(4)));
    }

    /** The next eight bytes; negative if the first bit is set. */
    public long i64() {
        return buffer.getLong(next(8));
    }

    /** The next bytes as text, a character each. */
    public String latin(int length) {
        return new String(file, next(length), length, StandardCharsets.ISO_8859_1);
    }

    /** The next bytes as UTF-8. */
    public String utf8(int length) {
        return new String(file, next(length), length, StandardCharsets.UTF_8);
    }

    /** Whether the next bytes are these; reads none. */
    public boolean startsWith(String latin) {
        return remaining() >= latin.length()
                && new String(file, position, latin.length(), StandardCharsets.ISO_8859_1).equals(latin);
    }

    /** The next bytes, as a part of their own. */
    public FileBytes part(long length) {
        int from = next(length);
        return new FileBytes(file, from, from + (int) length, buffer.order());
    }

    /** From {@code from} on, as a part of its own. */
    public FileBytes part(long from, long length) {
        require(from, length);
        return new FileBytes(file, start + (int) from, start + (int) (from + length), buffer.order());
    }

    /** What is left, copied. */
    public byte[] rest() {
        return Arrays.copyOfRange(file, position, end);
    }

    /** The whole file, of which this may be a part. */
    public byte[] file() {
        return file;
    }

    private int next(long length) {
        require(position(), length);
        int from = position;
        position += (int) length;
        return from;
    }

    private void require(long from, long length) {
        if (from < 0 || length < 0 || from > size() - length) {
            throw new DamagedImageException();
        }
    }
}
