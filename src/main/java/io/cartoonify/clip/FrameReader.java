package io.cartoonify.clip;

import io.cartoonify.ffmpeg.Ffmpeg;
import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.PixelSize;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The frames of a clip that FFmpeg decodes. */
final class FrameReader implements Frames {
    private final ChildProcess process;
    private final PixelSize size;
    private final boolean alpha;
    private final byte[] bytes;

    /**
     * Begins to decode {@code input}.
     *
     * @param size of the frames that are given
     */
    FrameReader(Ffmpeg ffmpeg, ClipInput input, ClipInfo info, PixelSize size, ClipSettings settings) {
        this.size = size;
        this.alpha = info.alpha();
        this.bytes = new byte[Math.toIntExact(Integer.BYTES * size.pixels())];
        List<String> arguments =
                new ArrayList<>(List.of("-max_pixels", Long.toString(settings.maxPixels() + 4096), "-threads", "2"));
        arguments.addAll(input.arguments());
        arguments.addAll(List.of(
                "-map",
                "0:v:0",
                "-fps_mode",
                "passthrough",
                "-vf",
                filters(size, info.matrix()),
                "-f",
                "rawvideo",
                "pipe:1"));
        this.process = new ChildProcess(ffmpeg.start(arguments), settings.silence());
    }

    /** @param matrix how the clip's colors are coded, in FFmpeg's words */
    static String filters(PixelSize size, String matrix) {
        return "scale=" + size.width() + ":" + size.height() + ":in_color_matrix=" + matrix
                + ":out_range=pc:flags=bicubic+accurate_rnd+full_chroma_int,format=bgra";
    }

    @Override
    public @Nullable BufferedImage next() throws IOException {
        if (!read()) {
            process.requireLife();
            return null;
        }
        BufferedImage frame = PackedPixels.create(size.width(), size.height(), alpha);
        // Blue, green, red, alpha: packed pixels from the lowest byte on.
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(PackedPixels.pixels(frame));
        return frame;
    }

    /** Whether there was another frame. */
    private boolean read() throws IOException {
        try (ChildProcess.Wait wait = process.await()) {
            return process.input().readNBytes(bytes, 0, bytes.length) == bytes.length;
        }
    }

    @Override
    public String complaint() {
        return process.complaint();
    }

    @Override
    public void close() {
        process.close();
    }
}
