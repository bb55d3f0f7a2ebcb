package io.cartoonify.album;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * A file that can be read so far and no further, until it is set free: a ZIP file's list of contents is read into memory
 * as a whole, and says itself how long it is. For one thread.
 */
final class BoundedChannel implements SeekableByteChannel {
    private final SeekableByteChannel file;
    private long left;

    BoundedChannel(SeekableByteChannel file, long most) {
        this.file = file;
        this.left = most;
    }

    /** From now on everything may be read. */
    void free() {
        left = Long.MAX_VALUE;
    }

    /** Whether more was asked for than may be read. */
    boolean isSpent() {
        return left < 0;
    }

    /** @throws IOException if the file fails, or more was read than may be */
    @Override
    public int read(ByteBuffer target) throws IOException {
        int read = file.read(target);
        left -= Math.max(0, read);
        if (left < 0) {
            throw new IOException("There is more than may be read");
        }
        return read;
    }

    @Override
    public int write(ByteBuffer source) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        file.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
