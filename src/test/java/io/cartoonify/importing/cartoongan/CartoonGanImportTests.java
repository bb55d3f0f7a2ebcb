package io.cartoonify.importing.cartoongan;

import static io.cartoonify.importing.cartoongan.CartoonGanStyle.HAYAO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cartoonify.importing.pytorch.ScriptTemplate;
import io.cartoonify.importing.pytorch.TestWeights;
import io.cartoonify.importing.pytorch.WeightsException;
import io.cartoonify.model.StyleJson;
import io.cartoonify.style.Archive;
import io.cartoonify.style.Precision;
import io.cartoonify.style.Style;
import io.cartoonify.style.Tier;
import io.cartoonify.style.Tiling;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a network of two layers in place of CartoonGAN's. */
class CartoonGanImportTests {
    @TempDir
    private Path published;

    @TempDir
    private Path store;

    @BeforeEach
    void publish() throws IOException {
        Files.copy(TestWeights.file("tiny-legacy.pth"), published.resolve(HAYAO.file()));
    }

    @Test
    void writesAStyleWithItsArchives() throws Exception {
        importHayao();
        Style style = style();
        assertThat(style.label()).isEqualTo("hayao (original)");
        assertThat(style.tiling().context()).isEqualTo(Tiling.Context.STATISTICS);
        assertThat(style.archives())
                .extracting(Archive::file)
                .containsExactly("hayao-original-fp32.pt", "hayao-original-bf16.pt");
        assertThat(names(store.resolve("hayao")))
                .containsExactlyInAnyOrder("hayao-original-fp32.pt", "hayao-original-bf16.pt", "style.json");
    }

    @Test
    void tellsTheSha256OfEachArchive() throws Exception {
        importHayao();
        for (Archive archive : style().archives()) {
            byte[] contents = Files.readAllBytes(store.resolve("hayao").resolve(archive.file()));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(contents);
            assertThat(archive.sha256()).isEqualTo(HexFormat.of().formatHex(digest));
        }
    }

    @Test
    void putsTheWeightsIntoTheArchives() throws IOException {
        importHayao();
        assertThat(TestWeights.inArchive(store.resolve("hayao/hayao-original-fp32.pt")))
                .isEqualTo(TestWeights.tiny());
    }

    @Test
    void reportsItsSteps() throws IOException {
        AtomicInteger steps = new AtomicInteger();
        tinyImport().run(HAYAO, published, store, steps::incrementAndGet);
        assertThat(steps).hasValue(CartoonGanImport.STEPS);
    }

    @Test
    void createsTheStore() throws IOException {
        tinyImport().run(HAYAO, published, store.resolve("new/models"), () -> {});
        assertThat(store.resolve("new/models/hayao/style.json")).exists();
    }

    @Test
    void leavesNothingOfAFailedImport() throws IOException {
        truncate();
        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(this::importHayao)
                .withMessage("Hayao_net_G_float.pth: is truncated in tensor conv.bias");
        assertThat(store).isEmptyDirectory();
    }

    @Test
    void leavesNothingOfAnImportThatFailsWhileWriting() {
        AtomicInteger steps = new AtomicInteger();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> tinyImport().run(HAYAO, published, store, () -> failAfterTwo(steps)));
        assertThat(store).isEmptyDirectory();
    }

    private static void failAfterTwo(AtomicInteger steps) {
        if (steps.incrementAndGet() == 2) {
            throw new IllegalStateException();
        }
    }

    @Test
    void keepsTheFormerStyleWhereAnImportFails() throws IOException {
        importHayao();
        byte[] former = Files.readAllBytes(store.resolve("hayao/style.json"));
        truncate();
        assertThatExceptionOfType(WeightsException.class).isThrownBy(this::importHayao);
        assertThat(store.resolve("hayao/style.json")).hasBinaryContent(former);
        assertThat(names(store)).containsExactly("hayao");
    }

    @Test
    void replacesTheFormerStyle() throws IOException {
        importHayao();
        Files.writeString(store.resolve("hayao/left-over"), "");
        importHayao();
        assertThat(names(store)).containsExactly("hayao");
        assertThat(store.resolve("hayao/left-over")).doesNotExist();
        assertThat(store.resolve("hayao/style.json")).exists();
    }

    @Test
    void clearsAwayWhatAKilledImportLeft() throws IOException {
        Files.createDirectories(store.resolve(".importing/draft"));
        Files.writeString(store.resolve(".importing/draft/half"), "");
        importHayao();
        assertThat(names(store)).containsExactly("hayao");
        assertThat(store.resolve("hayao/half")).doesNotExist();
    }

    @Test
    void givesTheSameBytesEveryTime() throws IOException {
        importHayao();
        byte[] first = Files.readAllBytes(store.resolve("hayao/style.json"));
        importHayao();
        assertThat(store.resolve("hayao/style.json")).hasBinaryContent(first);
    }

    @Test
    void keepsAFolderThatIsNoImport() throws IOException {
        Files.createDirectories(store.resolve("hayao"));
        Files.writeString(store.resolve("hayao/mine"), "");
        assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(this::importHayao);
        assertThat(store.resolve("hayao/mine")).exists();
    }

    @Test
    void keepsAStyleOfAnotherTier() throws IOException {
        importHayao();
        Path json = store.resolve("hayao/style.json");
        Files.writeString(json, Files.readString(json).replace("\"original\"", "\"fast\""));
        assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(this::importHayao);
        assertThat(style().tier()).isEqualTo(Tier.FAST);
    }

    private void importHayao() throws IOException {
        tinyImport().run(HAYAO, published, store, () -> {});
    }

    private static CartoonGanImport tinyImport() throws IOException {
        Map<Precision, ScriptTemplate> templates = new EnumMap<>(Precision.class);
        for (Precision precision : Precision.values()) {
            Path file = TestWeights.file("template-%s.pt".formatted(precision.id()));
            templates.put(precision, ScriptTemplate.read(file));
        }
        return new CartoonGanImport(templates);
    }

    private void truncate() throws IOException {
        Path file = published.resolve(HAYAO.file());
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
    }

    private Style style() throws IOException {
        return StyleJson.parse(Files.readAllBytes(store.resolve("hayao/style.json")));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
