package io.cartoonify.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StreamUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * What became of each photo, a line of JSON for each, after what the file has already. A line is written at once, so that
 * a crash takes at most the one that is being written. Thread-safe.
 */
final class Journal implements AutoCloseable {
    private final JsonMapper json = new JsonMapper();
    private final OutputStream lines;

    private Journal(OutputStream lines) {
        this.lines = lines;
    }

    /** The journal in {@code file}; {@code -} is the standard output, and null none. */
    static Journal open(@Nullable String file) throws IOException {
        if (file == null) {
            return new Journal(OutputStream.nullOutputStream());
        }
        if (file.equals("-")) {
            return new Journal(StreamUtils.nonClosing(new FileOutputStream(FileDescriptor.out)));
        }
        Path path = Path.of(file).toAbsolutePath();
        Files.createDirectories(path.resolveSibling(""));
        boolean cut = isCut(path);
        FileOutputStream lines = new FileOutputStream(path.toFile(), true);
        if (cut) {
            lines.write('\n');
        }
        return new Journal(lines);
    }

    /** Whether the last line was never finished. */
    private static boolean isCut(Path path) throws IOException {
        if (!Files.isRegularFile(path) || Files.size(path) == 0) {
            return false;
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(file.length() - 1);
            return file.read() != '\n';
        }
    }

    /** Adds a line. */
    void write(Outcome outcome) throws IOException {
        byte[] line = (json.writeValueAsString(outcome) + "\n").getBytes(StandardCharsets.UTF_8);
        synchronized (lines) {
            lines.write(line);
            lines.flush();
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
