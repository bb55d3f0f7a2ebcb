package io.cartoonify.clip;

import io.cartoonify.ffmpeg.Ffmpeg;
import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.PixelSize;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;

/** Puts frames together to a clip. */
final class FrameWriter implements AutoCloseable {
    private final ChildProcess process;
    private final OutputStream output;
    private final byte[] bytes;
    private final FrameTimes times;
    private final boolean even;
    private int frame;

    /** @param arguments what FFmpeg does with the frames that come by its standard input: {@link Encoding} */
    FrameWriter(Ffmpeg ffmpeg, List<String> arguments, PixelSize size, FrameTimes times, Duration silence)
            throws IOException {
        this.process = new ChildProcess(ffmpeg.start(arguments), silence);
        this.output = new BufferedOutputStream(process.output(), 1 << 16);
        this.bytes = new byte[Math.toIntExact(Integer.BYTES * size.pixels())];
        this.times = times;
        this.even = times.evenTicks() > 0;
        if (!even) {
            MatroskaFrames.begin(output, size);
        }
    }

    /**
     * Adds a frame.
     *
     * @throws IOException if the clip cannot be written; it says why
     */
    void add(BufferedImage picture) throws IOException, InterruptedException {
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(PackedPixels.pixels(picture));
        if (!PackedPixels.hasAlpha(picture)) {
            for (int i = 3; i < bytes.length; i += 4) {
                bytes[i] = (byte) 0xFF;
            }
        }
        try (ChildProcess.Wait wait = process.await()) {
            write();
        } catch (IOException e) {
            throw new IOException("FFmpeg stopped writing: " + process.complaint(), e);
        }
        frame++;
    }

    private void write() throws IOException {
        if (!even) {
            long from = times.millis(frame);
            MatroskaFrames.begin(output, from, times.millis(frame + 1) - from, bytes.length);
        }
        output.write(bytes);
    }

    /**
     * Ends the clip.
     *
     * @throws IOException if it could not be written whole; it says why
     */
    void finish() throws IOException, InterruptedException {
        try (ChildProcess.Wait wait = process.await()) {
            output.close();
        } catch (IOException e) {
            throw new IOException("FFmpeg stopped writing: " + process.complaint(), e);
        }
        String complaint = process.end();
        if (!complaint.isEmpty()) {
            throw new IOException("FFmpeg failed: " + complaint);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
