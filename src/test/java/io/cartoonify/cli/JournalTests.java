package io.cartoonify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTests {
    private static final Outcome DRAWN =
            new Outcome(Instant.EPOCH, "photos/ä \"b\"\n.jpg", Outcome.Result.DRAWN, "ä-shinkai.png", 0, null, false);
    private static final Outcome FAILED =
            new Outcome(Instant.EPOCH, "b.jpg", Outcome.Result.FAILED, "b-shinkai.png", 12, "It is damaged.", true);

    @TempDir
    private Path folder;

    @Test
    void hasALineForEachPhoto() throws IOException {
        Path file = folder.resolve("logs/journal");
        write(file, DRAWN);
        write(file, FAILED);

        assertThat(file).hasContent("""
                        {"time":"1970-01-01T00:00:00Z","photo":"photos/ä \\"b\\"\\n.jpg","result":"drawn","drawing":"ä-shinkai.png","ms":0}
                        {"time":"1970-01-01T00:00:00Z","photo":"b.jpg","result":"failed","drawing":"b-shinkai.png","ms":12,"why":"It is damaged.","mayPass":true}
                        """);
    }

    /** What a killed process left half written spoils no line but its own. */
    @Test
    void canBeReadAfterACrash() throws IOException {
        Path file = folder.resolve("journal");
        write(file, DRAWN);
        Files.writeString(file, "{\"time\":\"1970", StandardOpenOption.APPEND);
        write(file, FAILED);

        assertThat(Files.readAllLines(file))
                .hasSize(3)
                .element(2)
                .asString()
                .startsWith("{")
                .contains("b.jpg");
    }

    private static void write(Path file, Outcome outcome) throws IOException {
        try (Journal journal = Journal.open(file.toString())) {
            journal.write(outcome);
        }
    }
}
