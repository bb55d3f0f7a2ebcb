package io.cartoonify.image.webp;

import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.header.FileBytes;
import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An animated WebP file, of which no more than one frame is in memory. For one thread. */
public final class WebpAnimation implements Closeable {
    private static final int RIFF_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int ALPHA = 0x10;
    /** What a frame may have for each pixel and beside: more is none. */
    private static final int MOST_BYTES = 8;

    private static final int MOST_BESIDE = 1 << 16;

    private final SeekableByteChannel file;
    private final List<AnimatedFrame> frames = new ArrayList<>();
    private PixelSize size = new PixelSize(0, 0);
    private boolean alpha;

    private WebpAnimation(SeekableByteChannel file) {
        this.file = file;
    }

    /**
     * Finds the frames of {@code path}; of one that is cut short, those that are there whole.
     *
     * @param mostFrames after which it is not read any further
     * @throws DamagedImageException if it is no animation
     */
    public static WebpAnimation open(Path path, int mostFrames) throws IOException {
        WebpAnimation animation = new WebpAnimation(Files.newByteChannel(path));
        try {
            animation.readChunks(mostFrames);
            return animation;
        } catch (IOException | RuntimeException e) {
            animation.close();
            throw e;
        }
    }

    private void readChunks(int mostFrames) throws IOException {
        long at = RIFF_HEADER;
        while (at + CHUNK_HEADER <= file.size() && frames.size() < mostFrames) {
            FileBytes header = read(at, CHUNK_HEADER);
            String name = header.latin(4);
            long length = header.u32();
            long content = at + CHUNK_HEADER;
            if (content + length > file.size()) {
                break;
            }
            readChunk(name, content, length);
            at = content + length + (length & 1);
        }
        if (frames.isEmpty()) {
            throw new DamagedImageException();
        }
    }

    private void readChunk(String name, long content, long length) throws IOException {
        if (name.equals("VP8X") && length >= 10) {
            FileBytes canvas = read(content, 10);
            alpha = (canvas.u8() & ALPHA) != 0;
            canvas.skip(3);
            size = new PixelSize(canvas.u24() + 1, canvas.u24() + 1);
        } else if (name.equals("ANMF") && length >= AnimatedFrame.HEADER) {
            FileBytes header = read(content, AnimatedFrame.HEADER);
            AnimatedFrame frame = AnimatedFrame.read(header, content, (int) Math.min(Integer.MAX_VALUE, length));
            boolean sensible = length <= MOST_BYTES * frame.size().pixels() + MOST_BESIDE;
            if (!sensible || !frame.isWithin(size)) {
                throw new DamagedImageException();
            }
            frames.add(frame);
        }
    }

    /** The canvas's. */
    public PixelSize size() {
        return size;
    }

    /** Whether anything of it may be transparent. */
    public boolean alpha() {
        return alpha || !frames.get(0).size().equals(size) || frames.stream().anyMatch(AnimatedFrame::clears);
    }

    public List<AnimatedFrame> frames() {
        return frames;
    }

    /**
     * The picture of {@code frame} alone, by libwebp.
     *
     * @throws IOException if it cannot be decoded
     * @throws DamagedImageException if it is another than its header says
     */
    BufferedImage decode(AnimatedFrame frame) throws IOException {
        WebpPixels pixels = WebpFile.alone(read(frame.offset(), frame.length()));
        if (!pixels.picture().equals(frame.size())) {
            throw new DamagedImageException();
        }
        return pixels.decode(frame.size());
    }

    private FileBytes read(long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        file.position(at);
        while (bytes.hasRemaining()) {
            if (file.read(bytes) < 0) {
                throw new EOFException();
            }
        }
        return new FileBytes(bytes.array(), ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
