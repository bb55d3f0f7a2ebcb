package io.cartoonify.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartoonify.style.Archive;
import io.cartoonify.style.Precision;
import io.cartoonify.style.Style;
import io.cartoonify.style.Tier;
import io.cartoonify.style.Tiling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelLibraryTests {
    private static final byte[] CONTENTS = {1, 2, 3};

    @TempDir
    private Path folder;

    @Test
    void readsAnArchiveWhoseDigestIsRight() throws IOException {
        Style style = write("a", style("ink", Sha256.of(CONTENTS)));

        assertThat(library(folder).read(style, style.archives().get(0))).isEqualTo(CONTENTS);
    }

    @Test
    void refusesAnArchiveThatIsNotTheOnePromised() throws IOException {
        Style style = write("a", style("ink", Sha256.of(new byte[] {9})));
        ModelLibrary library = library(folder);

        assertThatThrownBy(() -> library.read(style, style.archives().get(0)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ink.pt")
                .hasMessageContaining("sha256");
    }

    @Test
    void takesAStyleFromTheEarlierOfTwoStores() throws IOException {
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));
        Style over = write("first/ink", style("ink", Sha256.of(CONTENTS)));
        write("second/ink", style("ink", Sha256.of(new byte[0])));

        ModelLibrary library = new ModelLibrary(List.of(new DirectoryStore(first), new DirectoryStore(second)));

        assertThat(library.styles()).containsExactly(over);
    }

    @Test
    void tellsWhichOfTwoStoresCannotBeRead() throws IOException {
        Path gone = folder.resolve("gone");
        Path there = Files.createDirectory(folder.resolve("there"));

        ModelLibrary library = new ModelLibrary(List.of(new DirectoryStore(gone), new DirectoryStore(there)));

        assertThat(library.faults()).containsOnlyKeys(gone.toString());
    }

    @Test
    void servesTheOtherStylesWhenOneStyleJsonIsBroken() throws IOException {
        Style good = write("good", style("ink", Sha256.of(CONTENTS)));
        Files.createDirectory(folder.resolve("bad"));
        Files.writeString(folder.resolve("bad/style.json"), "{\"id\": \"bad\"}");

        assertThat(library(folder).styles()).containsExactly(good);
    }

    @Test
    void refusesAStyleJsonThatPointsOutOfItsFolder() {
        String json = new String(StyleJson.print(style("ink", "0".repeat(64))), UTF_8).replace("ink.pt", "../ink.pt");

        assertThatThrownBy(() -> StyleJson.parse(json.getBytes(UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("plain file name");
    }

    private static ModelLibrary library(Path store) throws IOException {
        return new ModelLibrary(List.of(new DirectoryStore(store)));
    }

    private Style write(String name, Style style) throws IOException {
        Path place = Files.createDirectories(folder.resolve(name));
        Files.write(place.resolve("style.json"), StyleJson.print(style));
        Files.write(place.resolve("ink.pt"), CONTENTS);
        return style;
    }

    private static Style style(String id, String sha256) {
        return new Style(
                id,
                "Ink",
                "Black on white",
                "us",
                "CC0",
                Tier.FAST,
                List.of(new Archive(Precision.FP32, "ink.pt", sha256)),
                new Tiling(4, Tiling.Context.NONE));
    }
}
