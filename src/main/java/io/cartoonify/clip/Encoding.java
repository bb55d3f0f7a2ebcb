package io.cartoonify.clip;

import io.cartoonify.image.PixelSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What FFmpeg is told to make of drawn frames. */
final class Encoding {
    private static final Set<String> SOUND_OF_WEBM = Set.of("opus", "vorbis");
    private static final Set<String> SOUND_OF_MP4 = Set.of("aac", "mp3", "ac3", "eac3", "alac", "opus", "flac");
    /** Bits a pixel and frame: flats and lines need few. */
    private static final double BITS = 0.14;

    private Encoding() {}

    /**
     * Arguments for a clip whose frames come by standard input.
     *
     * @param source where the sound is taken from
     * @param target the file to write
     */
    static List<String> arguments(ClipInfo info, PixelSize size, ClipInput source, Path target, ClipFormat to) {
        List<String> arguments = new ArrayList<>(frames(info.times(), size));
        boolean sound = to.hasSound() && !info.sound().isEmpty();
        if (sound) {
            arguments.addAll(source.arguments());
            arguments.addAll(List.of("-map", "0:v:0", "-map", "1:a:0", "-c:a", soundCodec(info.sound(), to)));
        }
        arguments.addAll(picture(info, size, to));
        arguments.addAll(List.of("-fps_mode", "passthrough", "-fflags", "+bitexact", "-map_metadata", "-1"));
        if (info.times().evenTicks() == 0) {
            // Else times are rounded to those of the rate that most frames have.
            arguments.addAll(List.of("-enc_time_base", "1:1000"));
        }
        arguments.addAll(List.of("-f", to.id(), "-y", "file:" + target.toAbsolutePath()));
        return arguments;
    }

    private static List<String> frames(FrameTimes times, PixelSize size) {
        if (times.evenTicks() == 0) {
            return List.of("-protocol_whitelist", "pipe", "-f", "matroska", "-i", "pipe:0");
        }
        String rate = times.denominator() + "/" + times.numerator() * times.evenTicks();
        return List.of(
                "-protocol_whitelist",
                "pipe",
                "-f",
                "rawvideo",
                "-pixel_format",
                "bgra",
                "-video_size",
                size.width() + "x" + size.height(),
                "-framerate",
                rate,
                "-i",
                "pipe:0");
    }

    /** As it is where the container can hold it, else in the container's usual codec. */
    private static String soundCodec(String codec, ClipFormat to) {
        return switch (to) {
            case WEBM -> SOUND_OF_WEBM.contains(codec) ? "copy" : "libopus";
            case MP4 -> SOUND_OF_MP4.contains(codec) ? "copy" : "aac";
            default -> "copy";
        };
    }

    private static List<String> picture(ClipInfo info, PixelSize size, ClipFormat to) {
        String plays = Integer.toString(info.plays());
        return switch (to) {
            case GIF ->
                List.of(
                        "-filter_complex",
                        "[0:v]split[a][b];[a]palettegen=stats_mode=single[p];[b][p]paletteuse=new=1:dither=none",
                        "-loop",
                        Integer.toString(info.plays() == 1 ? -1 : Math.max(0, info.plays() - 1)),
                        "-final_delay",
                        Long.toString(lastDelay(info.times())));
            case APNG -> List.of("-c:v", "apng", "-plays", plays);
            case WEBP -> List.of("-c:v", "libwebp_anim", "-quality", "85", "-loop", plays);
            case WEBM -> {
                List<String> vp9 = new ArrayList<>(
                        List.of("-c:v", "libvpx-vp9", "-crf", "28", "-b:v", "0", "-deadline", "realtime"));
                vp9.addAll(List.of("-cpu-used", "6", "-row-mt", "1"));
                vp9.addAll(colors());
                yield vp9;
            }
            default -> {
                List<String> h264 = new ArrayList<>(List.of("-c:v", "libopenh264", "-rc_mode", "bitrate"));
                h264.addAll(List.of("-b:v", bitRate(info.times(), size), "-movflags", "+faststart"));
                h264.addAll(colors());
                yield h264;
            }
        };
    }

    private static List<String> colors() {
        return List.of(
                "-vf",
                "scale=out_color_matrix=bt709:out_range=tv:flags=bicubic+accurate_rnd+full_chroma_int,format=yuv420p",
                "-colorspace",
                "bt709",
                "-color_primaries",
                "bt709",
                "-color_trc",
                "bt709",
                "-color_range",
                "tv");
    }

    private static String bitRate(FrameTimes times, PixelSize size) {
        return Long.toString(Math.max(200_000, Math.round(BITS * size.pixels() * Math.min(60, times.rate()))));
    }

    /** In hundredths of a second. */
    private static long lastDelay(FrameTimes times) {
        return Math.round((times.millis(times.frames()) - times.millis(times.frames() - 1)) / 10.0);
    }
}
