package io.cartoonify.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * FFmpeg's programs, each run in a process of its own, since they read what strangers send in megabytes of C: what goes
 * wrong there costs one photo or clip. They get nothing of this process's environment.
 *
 * @param executable FFmpeg 5 or later; {@code ffprobe} lies beside it
 */
public record Ffmpeg(Path executable) {
    /** The loader, too, may have something to say first. */
    private static final int WORDS = 10_000;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What FFmpeg says its version is; empty if it cannot be run, or says nothing for ten seconds. */
    public String version() {
        return version(PATIENCE);
    }

    String version(Duration patience) {
        try {
            Process process = builder(executable, List.of("-version"))
                    .redirectErrorStream(true)
                    .start();
            CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> kill(process));
            process.getOutputStream().close();
            String words = new String(process.getInputStream().readNBytes(WORDS), StandardCharsets.UTF_8);
            process.destroy();
            return words.lines()
                    .filter(line -> line.startsWith("ffmpeg version"))
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    /** What it has started, too, which else keeps its output open. */
    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /**
     * Starts {@code ffmpeg}, which reads no key and says errors alone.
     *
     * @throws UncheckedIOException if it cannot be started, which is nobody's file's fault
     */
    public Process start(List<String> arguments) {
        List<String> all = new ArrayList<>(List.of("-hide_banner", "-nostdin", "-v", "error"));
        all.addAll(arguments);
        return start(executable, all);
    }

    /**
     * Starts {@code ffprobe}, which says errors alone.
     *
     * @throws UncheckedIOException if it cannot be started
     */
    public Process startProbe(List<String> arguments) {
        List<String> all = new ArrayList<>(List.of("-hide_banner", "-v", "error"));
        all.addAll(arguments);
        String name = String.valueOf(executable.getFileName()).replace("ffmpeg", "ffprobe");
        return start(executable.resolveSibling(name), all);
    }

    private Process start(Path program, List<String> arguments) {
        try {
            return builder(program, arguments).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder builder(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        Path folder = executable.getParent();
        builder.environment().put("LD_LIBRARY_PATH", folder == null ? "" : folder.toString());
        return builder;
    }
}
