package io.cartoonify.image.heif;

import io.cartoonify.ffmpeg.Ffmpeg;
import io.cartoonify.image.PixelSize;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;

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
    HeifDecoding decode(
            String format, PixelSize size, int count, HeifColors colors, String pixelFormat, Frames frames) {
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
        return new HeifDecoding(programs.start(command), frames, limit);
    }

    // Coded frames are whole blocks, of which the last may go beyond the picture.
    private static long maxPixels(PixelSize size) {
        return (size.width() + 128L) * (size.height() + 128L);
    }
}
