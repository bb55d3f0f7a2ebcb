package io.cartoonify.clip;

import io.cartoonify.ffmpeg.Ffmpeg;
import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.webp.AnimatedFrame;
import io.cartoonify.image.webp.WebpAnimation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds out what a clip has, by its tables; decodes nothing. They are read by ffprobe, but for animated WebP's. */
final class ClipProbe {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int HD = 720;

    private final Ffmpeg ffmpeg;
    private final ClipSettings settings;

    ClipProbe(Ffmpeg ffmpeg, ClipSettings settings) {
        this.ffmpeg = ffmpeg;
        this.settings = settings;
    }

    /**
     * Reads the tables of {@code file}.
     *
     * @throws DamagedImageException if it has no frames that can be shown
     * @throws ImageTooLargeException if it is beyond the settings
     */
    ClipInfo probe(Path file, ClipFormat format) throws IOException {
        return format == ClipFormat.WEBP
                ? probeWebp(file)
                : probeStreams(new ClipInput(file, format, settings.maxBlock()));
    }

    private ClipInfo probeWebp(Path file) throws IOException {
        try (WebpAnimation animation = WebpAnimation.open(file, settings.maxFrames() + 1)) {
            check(animation.size());
            List<long[]> packets = new ArrayList<>();
            long time = 0;
            for (AnimatedFrame frame : animation.frames()) {
                packets.add(new long[] {time, frame.millis()});
                time += frame.millis();
            }
            requireFrames(packets.size());
            int plays = Repeats.of(file, ClipFormat.WEBP);
            return new ClipInfo(animation.size(), times(packets, "1/1000"), animation.alpha(), "", "", plays);
        }
    }

    private void requireFrames(int frames) {
        if (frames > settings.maxFrames()) {
            throw new ImageTooLargeException(
                    "The clip has more than %d frames (cartoonify.clips.max-frames).".formatted(settings.maxFrames()));
        }
    }

    private ClipInfo probeStreams(ClipInput input) throws IOException {
        JsonNode streams = streams(input);
        JsonNode video = streams.valueStream()
                .filter(stream -> stream.path("codec_type").asString().equals("video"))
                .findFirst()
                .orElseThrow(() -> new DamagedImageException("There is no moving picture in this file."));
        PixelSize coded =
                new PixelSize(video.path("width").asInt(0), video.path("height").asInt(0));
        check(coded);
        FrameTimes times = times(input, video.path("time_base").asString("1/1000"));
        String sound = streams.valueStream()
                .filter(stream -> stream.path("codec_type").asString().equals("audio"))
                .map(stream -> stream.path("codec_name").asString(""))
                .findFirst()
                .orElse("");
        String pixels = video.path("pix_fmt").asString("");
        boolean alpha =
                pixels.contains("rgba") || pixels.contains("bgra") || pixels.contains("ya8") || pixels.contains("pal8");
        int plays = Repeats.of(input.file(), input.format());
        return new ClipInfo(upright(coded, video), times, alpha, sound, matrix(video), plays);
    }

    private void check(PixelSize size) {
        if (size.width() <= 0 || size.height() <= 0) {
            throw new DamagedImageException("The frames of this file have no size that can be drawn.");
        } else if (size.pixels() > settings.maxPixels()) {
            throw new ImageTooLargeException(
                    "The frames have %d x %d pixels; at most %d are drawn (cartoonify.clips.max-pixels)."
                            .formatted(size.width(), size.height(), settings.maxPixels()));
        }
    }

    private JsonNode streams(ClipInput input) throws IOException {
        List<String> arguments = new ArrayList<>(input.arguments());
        arguments.addAll(List.of(
                "-show_entries",
                "stream=codec_type,codec_name,width,height,pix_fmt,time_base,color_space:stream_side_data=rotation",
                "-of",
                "json"));
        try (ChildProcess probe = new ChildProcess(ffmpeg.startProbe(arguments), settings.silence());
                ChildProcess.Wait wait = probe.await()) {
            JsonNode found = JSON.readTree(probe.input());
            probe.requireLife();
            return found.path("streams");
        } catch (JacksonException e) {
            throw new DamagedImageException();
        }
    }

    private static PixelSize upright(PixelSize coded, JsonNode video) {
        int rotation = video.path("side_data_list")
                .valueStream()
                .mapToInt(data -> (int) Math.round(data.path("rotation").asDouble(0)))
                .filter(degrees -> degrees != 0)
                .findFirst()
                .orElse(0);
        return Math.abs(rotation) % 180 == 90 ? new PixelSize(coded.height(), coded.width()) : coded;
    }

    // As players do: a clip that does not say it has the matrix that is usual for its size.
    private static String matrix(JsonNode video) {
        return switch (video.path("color_space").asString("unknown")) {
            case "bt709" -> "bt709";
            case "bt2020nc" -> "bt2020";
            case "unknown" -> video.path("height").asInt(0) >= HD ? "bt709" : "bt601";
            default -> "bt601";
        };
    }

    /** When frames are shown: packets lie in the order of decoding. */
    private FrameTimes times(ClipInput input, String timeBase) throws IOException {
        List<String> arguments = new ArrayList<>(input.arguments());
        arguments.addAll(
                List.of("-select_streams", "v:0", "-show_entries", "packet=pts,duration,flags", "-of", "csv=p=0"));
        List<long[]> packets = new ArrayList<>();
        try (ChildProcess probe = new ChildProcess(ffmpeg.startProbe(arguments), settings.silence());
                ChildProcess.Wait wait = probe.await();
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(probe.input(), StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                wait.goOn();
                String[] fields = line.split(",");
                if (fields.length >= 3 && !fields[0].equals("N/A") && !fields[2].contains("D")) {
                    packets.add(new long[] {Long.parseLong(fields[0]), number(fields[1])});
                }
                requireFrames(packets.size());
            }
            probe.requireLife();
        } catch (NumberFormatException e) {
            throw new DamagedImageException();
        }
        return times(packets, timeBase);
    }

    private static long number(String field) {
        return field.equals("N/A") ? 0 : Long.parseLong(field);
    }

    private FrameTimes times(List<long[]> packets, String timeBase) {
        if (packets.isEmpty()) {
            throw new DamagedImageException("There is no frame in this file.");
        }
        String[] base = timeBase.split("/");
        packets.sort((one, other) -> Long.compare(one[0], other[0]));
        long[] ticks =
                packets.stream().mapToLong(packet -> packet[0]).distinct().toArray();
        long[] all = Arrays.copyOf(ticks, ticks.length + 1);
        long last = packets.get(packets.size() - 1)[1];
        long before = ticks.length > 1 ? ticks[ticks.length - 1] - ticks[ticks.length - 2] : 1;
        all[ticks.length] = ticks[ticks.length - 1] + (last > 0 ? last : before);
        FrameTimes times = new FrameTimes(Integer.parseInt(base[0]), Integer.parseInt(base[1]), all);
        if (times.millis(times.frames()) > settings.maxDuration().toMillis()) {
            throw new ImageTooLargeException(
                    "The clip lasts %d s; at most %d s are drawn (cartoonify.clips.max-duration)."
                            .formatted(
                                    TimeUnit.MILLISECONDS.toSeconds(times.millis(times.frames())),
                                    settings.maxDuration().toSeconds()));
        }
        return times;
    }
}
