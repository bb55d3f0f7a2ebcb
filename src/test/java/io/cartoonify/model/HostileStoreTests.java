package io.cartoonify.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.cartoonify.style.Archive;
import io.cartoonify.style.Precision;
import io.cartoonify.style.Style;
import io.cartoonify.style.Tier;
import io.cartoonify.style.Tiling;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A directory of styles into which someone put what does not belong there. */
class HostileStoreTests {
    private static final String JSON = new String(StyleJson.print(style()), StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Path outside = Path.of("");
    private Path ink = Path.of("");
    private DirectoryStore store = new DirectoryStore(outside);

    @BeforeEach
    void fill() throws IOException {
        outside = Files.createDirectory(folder.resolve("outside"));
        ink = Files.createDirectories(folder.resolve("models/ink"));
        Files.writeString(outside.resolve("secret"), "secret");
        Files.writeString(ink.resolve("style.json"), JSON);
        store = new DirectoryStore(folder.resolve("models"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../ink.pt",
                "/etc/passwd",
                "..",
                ".",
                "",
                "a/b",
                "a\\\\b",
                "..\\\\b",
                "C:ink.pt",
                "ink.pt\\u0000",
                "ink.pt\\n",
                "%2e%2e"
            })
    void anArchiveIsNamedByAPlainFileName(String file) throws IOException {
        Files.writeString(ink.resolve("style.json"), JSON.replace("ink.pt", file));

        assertThat(store.styles()).isEmpty();
    }

    @Test
    void anArchiveIsNoLinkOutOfTheStore() throws IOException {
        Files.createSymbolicLink(ink.resolve("ink.pt"), outside.resolve("secret"));

        assertThatIOException().isThrownBy(this::read).withMessageContaining("leads out of");
    }

    @Test
    void anArchiveMayBeALinkWithinTheStore() throws IOException {
        Files.writeString(folder.resolve("models/shared"), "network");
        Files.createSymbolicLink(ink.resolve("ink.pt"), folder.resolve("models/shared"));

        assertThat(read()).asString().isEqualTo("network");
    }

    @Test
    void anArchiveIsNoFolder() throws IOException {
        Files.createDirectory(ink.resolve("ink.pt"));

        assertThatIOException().isThrownBy(this::read).withMessageContaining("no plain file");
    }

    @Test
    void aStyleIsNoLinkOutOfTheStore() throws IOException {
        Files.createSymbolicLink(folder.resolve("models/more"), outside);
        Files.writeString(outside.resolve("style.json"), JSON.replace("\"ink\"", "\"more\""));

        assertThat(store.styles()).containsExactly(style());
    }

    @Test
    void aStoreMayBeALinkItself() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("models"));

        assertThat(new DirectoryStore(link).styles()).containsExactly(style());
    }

    @Test
    void aStyleJsonOfManyMegabytesIsLeftOut() throws IOException {
        Files.writeString(ink.resolve("style.json"), JSON + " ".repeat(2 << 20));

        assertThat(store.styles()).isEmpty();
    }

    @Test
    void aStyleJsonOfListsInListsIsLeftOut() throws IOException {
        Files.writeString(ink.resolve("style.json"), "[".repeat(1 << 19));

        assertThat(store.styles()).isEmpty();
    }

    private byte[] read() throws IOException {
        return store.read(style(), style().archives().get(0));
    }

    private static Style style() {
        return new Style(
                "ink",
                "Ink",
                "Black on white",
                "us",
                "CC0",
                Tier.FAST,
                List.of(new Archive(Precision.FP32, "ink.pt", "0".repeat(64))),
                new Tiling(4, Tiling.Context.NONE));
    }
}
