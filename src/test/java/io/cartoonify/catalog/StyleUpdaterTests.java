package io.cartoonify.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.inference.Stylizer;
import io.cartoonify.inference.Stylizers;
import io.cartoonify.model.DirectoryStore;
import io.cartoonify.model.ModelLibrary;
import io.cartoonify.model.Sha256;
import io.cartoonify.model.StyleJson;
import io.cartoonify.queue.Workers;
import io.cartoonify.style.Archive;
import io.cartoonify.style.Precision;
import io.cartoonify.style.Style;
import io.cartoonify.style.StyleCatalog;
import io.cartoonify.style.Tier;
import io.cartoonify.style.Tiling;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two stores, one laid over the other, that change while the service runs. */
class StyleUpdaterTests {
    @TempDir
    private Path upper;

    @TempDir
    private Path lower;

    private StyleCatalog catalog;
    private final Workers workers = new Workers(2);
    private CountingLoader loader;
    private Stylizer stylizer;
    private StyleUpdater updater;
    private Style bundled;

    @BeforeEach
    void start() throws IOException {
        bundled = write(lower, "ink", "bundled");
        begin(Duration.ZERO);
    }

    @AfterEach
    void stop() throws InterruptedException {
        workers.close();
    }

    @Test
    void showsAStyleThatIsNew() throws IOException {
        Style brush = write(upper, "brush", "brush");

        updater.update();

        assertThat(catalog.all()).containsExactly(brush, bundled);
    }

    @Test
    void replacesAStyleThatChangedAndFreesTheOld() throws IOException {
        Style changed = write(upper, "ink", "changed");

        updater.update();

        assertThat(catalog.all()).containsExactly(changed);
        assertThat(loader.loaded).containsExactly(changed);
    }

    @Test
    void keepsTheOldOneLoadedWhileOrdersForItCanBeUnderWay() throws IOException {
        begin(Duration.ofHours(1));
        Style changed = write(upper, "ink", "changed");

        updater.update();
        updater.update();

        assertThat(loader.loaded).containsExactlyInAnyOrder(bundled, changed);
    }

    @Test
    void freesTheOldOneLaterIfADrawingIsStillAtIt() throws IOException {
        Style changed = write(upper, "ink", "changed");
        stylizer.draw(bundled, new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), () -> {
            updater.update();
            assertThat(loader.loaded).contains(bundled);
            return false;
        });

        updater.update();

        assertThat(loader.loaded).containsExactly(changed);
    }

    @Test
    void keepsTheWorkingOneWhenTheNewArchiveIsNotTheOnePromised() throws IOException {
        Style working = write(upper, "ink", "working");
        updater.update();
        write(upper, "ink", "next");
        Files.writeString(upper.resolve("ink/ink.pt"), "cut off");

        updater.update();

        assertThat(catalog.all()).containsExactly(working);
        assertThat(updater.faults().get("ink (fast)")).contains("its sha256 differs");
    }

    @Test
    void takesTheNewOneOnceItsArchiveIsRepaired() throws IOException {
        Style next = write(upper, "ink", "next");
        Files.writeString(upper.resolve("ink/ink.pt"), "cut off");
        updater.update();

        Files.writeString(upper.resolve("ink/ink.pt"), "next");
        updater.update();

        assertThat(catalog.all()).containsExactly(next);
        assertThat(updater.faults()).isEmpty();
    }

    @Test
    void keepsTheWorkingOneWhenTheEngineCannotLoadTheNewAndDoesNotTryThatAgain() throws IOException {
        write(upper, "ink", "!broken");
        updater.update();
        int attempts = loader.attempts;

        updater.update();

        assertThat(catalog.all()).containsExactly(bundled);
        assertThat(updater.faults()).containsOnlyKeys("ink (fast)");
        assertThat(loader.attempts).isEqualTo(attempts);
    }

    @Test
    void keepsTheWorkingOneWhenItsJsonBreaks() throws IOException {
        Style working = write(upper, "ink", "working");
        updater.update();
        Files.writeString(upper.resolve("ink/style.json"), "{");

        updater.update();

        assertThat(catalog.all()).containsExactly(working);
        assertThat(updater.faults()).containsOnlyKeys("ink/style.json");
    }

    @Test
    void goesBackToTheStyleBelowWhenTheUpperIsRemoved() throws IOException {
        write(upper, "ink", "upper");
        updater.update();
        Files.delete(upper.resolve("ink/style.json"));

        updater.update();

        assertThat(catalog.all()).containsExactly(bundled);
        assertThat(loader.loaded).containsExactly(bundled);
    }

    @Test
    void drawsWithTheStyleBelowWhenTheUpperIsBrokenFromTheStart() throws IOException {
        write(upper, "ink", "!broken");
        begin(Duration.ZERO);

        assertThat(catalog.all()).containsExactly(bundled);
    }

    private void begin(Duration longestOrder) {
        ModelLibrary library = new ModelLibrary(List.of(new DirectoryStore(upper), new DirectoryStore(lower)));
        catalog = new StyleCatalog(library.styles());
        loader = new CountingLoader(library);
        stylizer = Stylizers.of(loader);
        updater = new StyleUpdater(library, catalog, stylizer, workers, new RetiredStyles(stylizer, longestOrder));
        updater.settle();
    }

    private static Style write(Path store, String id, String contents) throws IOException {
        Archive archive = new Archive(Precision.FP32, id + ".pt", Sha256.of(contents.getBytes(UTF_8)));
        Style style = new Style(id, id, "", "", "", Tier.FAST, List.of(archive), new Tiling(0, Tiling.Context.NONE));
        Path folder = Files.createDirectories(store.resolve(id));
        Files.writeString(folder.resolve(archive.file()), contents);
        Files.write(folder.resolve("style.json"), StyleJson.print(style));
        return style;
    }
}
