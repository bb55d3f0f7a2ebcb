package io.cartoonify.clip;

import io.cartoonify.ffmpeg.Ffmpeg;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Clips that FFmpeg makes of its own test pictures and tones. */
public final class SampleClips {
    private final Ffmpeg ffmpeg;
    private final Path folder;

    public SampleClips(Ffmpeg ffmpeg, Path folder) {
        this.ffmpeg = ffmpeg;
        this.folder = folder;
    }

    /** A second of moving colors at 10 frames a second, written by {@code arguments}. */
    public Path moving(String name, String... arguments) throws Exception {
        return make(name, List.of("-f", "lavfi", "-i", "testsrc=size=96x64:rate=10:duration=1"), arguments);
    }

    /** The same with a tone. */
    public Path sounding(String name, String... arguments) throws Exception {
        List<String> inputs = List.of(
                "-f", "lavfi", "-i", "testsrc=size=96x64:rate=10:duration=1", "-f", "lavfi", "-i", "sine=duration=1");
        return make(name, inputs, arguments);
    }

    public Path make(String name, List<String> inputs, String... arguments) throws Exception {
        Path file = folder.resolve(name);
        List<String> all = new ArrayList<>(inputs);
        all.addAll(List.of(arguments));
        all.addAll(List.of("-y", file.toString()));
        run(all);
        return file;
    }

    private String run(List<String> arguments) throws Exception {
        Process process = ffmpeg.start(arguments);
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(errors);
        }
        return output;
    }

    /** What FFmpeg hashes of the sound in {@code file}, packet by packet, without decoding it. */
    List<String> sound(Path file) throws Exception {
        String hashes = run(List.of("-i", file.toString(), "-map", "0:a", "-c", "copy", "-f", "framemd5", "-"));
        return hashes.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(line.lastIndexOf(',')))
                .toList();
    }
}
