package io.cartoonify.image.heif;

import io.cartoonify.ffmpeg.Ffmpeg;
import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.image.PixelSize;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOException;

/**
 * Decodes HEVC and AV1 by FFmpeg. It is given a stream of coded frames by a pipe, and gives back pixels by another: it opens
 * no file and no connection, and of the formats that it knows only the one named to it.
 */
public final class HeifDecoder {
    private final Ffmpeg programs;
    private final Duration limit;

    /**
     * @param programs FFmpeg's
     * @param limit how long it may take for a photo
     */
    public HeifDecoder(Ffmpeg programs, Duration limit) {
        this.programs = programs;
        this.limit = limit;
    }

    /** Writes a stream of coded frames. */
    interface Frames {
        void write(OutputStream to) throws IOException;
    }

    /**
     * Begins to decode.
     *
     * @param format of the stream
     * @param size of each frame
     * @param count of the frames
     * @param pixelFormat how their pixels shall come
     */
    Decoding decode(String format, PixelSize size, int count, HeifColors colors, String pixelFormat, Frames frames) {
        List<String> command = List.of(
                "-protocol_whitelist",
                "pipe",
                "-format_whitelist",
                format,
                "-threads",
                "1",
                "-max_pixels",
                Long.toString(maxPixels(size)),
                "-f",
                format,
                "-i",
                "pipe:0",
                "-an",
                "-fps_mode",
                "passthrough",
                "-frames:v",
                Integer.toString(count),
                "-vf",
                "scale=in_color_matrix=%s:in_range=%s:out_range=pc:flags=bilinear+accurate_rnd+full_chroma_int,format=%s"
                        .formatted(colors.matrix(), colors.range(), pixelFormat),
                "-f",
                "rawvideo",
                "pipe:1");
        return new Decoding(programs.start(command), frames, limit);
    }

    // Coded frames are whole blocks, of which the last may go beyond the picture.
    private static long maxPixels(PixelSize size) {
        return (size.width() + 128L) * (size.height() + 128L);
    }

    /** A process that decodes a photo. */
    static final class Decoding implements AutoCloseable {
        private static final int PIPE_BYTES = 1 << 16;
        private static final int MAX_COMPLAINT = 500;

        private final Process process;
        private final InputStream pixels;
        private final CompletableFuture<Boolean> fed;
        private final CompletableFuture<String> complaint;
        private volatile boolean tooSlow;

        private Decoding(Process process, Frames frames, Duration limit) {
            this.process = process;
            this.pixels = new BufferedInputStream(process.getInputStream(), PIPE_BYTES);
            this.complaint = inBackground(() -> {
                byte[] first = process.getErrorStream().readNBytes(MAX_COMPLAINT);
                process.getErrorStream().transferTo(OutputStream.nullOutputStream());
                return new String(first, StandardCharsets.UTF_8);
            });
            this.fed = inBackground(() -> {
                try (OutputStream to = process.getOutputStream()) {
                    frames.write(to);
                }
                return true;
            });
            CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(this::stop);
        }

        private void stop() {
            if (process.isAlive()) {
                tooSlow = true;
                process.destroyForcibly();
            }
        }

        /**
         * Fills {@code row}.
         *
         * @throws ImageTooLargeException if the time is over
         * @throws IOException if there are no more pixels
         */
        void read(byte[] row) throws IOException {
            int count = pixels.readNBytes(row, 0, row.length);
            if (tooSlow) {
                throw new ImageTooLargeException(
                        "The photo takes longer to decode than this service allows: save it as JPEG.");
            }
            if (count < row.length) {
                throw new IIOException("Pixels are missing: " + complaint());
            }
        }

        private String complaint() {
            return complaint
                    .completeOnTimeout("", 1, TimeUnit.SECONDS)
                    .exceptionally(e -> "")
                    .join();
        }

        @Override
        public void close() {
            process.destroyForcibly();
            fed.cancel(false);
        }

        private interface Work<T> {
            T run() throws IOException;
        }

        private static <T> CompletableFuture<T> inBackground(Work<T> work) {
            CompletableFuture<T> result = new CompletableFuture<>();
            Thread thread = new Thread(() -> {
                try {
                    result.complete(work.run());
                } catch (IOException | RuntimeException e) {
                    result.completeExceptionally(e);
                }
            });
            thread.setDaemon(true);
            thread.setName("ffmpeg");
            thread.start();
            return result;
        }
    }
}
