package io.cartoonify.importing.cartoongan;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.importing.pytorch.StateDict;
import io.cartoonify.importing.pytorch.Tensor;
import io.cartoonify.importing.pytorch.TestWeights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@EnabledIfEnvironmentVariable(
        named = "CARTOONGAN_WEIGHTS",
        matches = ".+",
        disabledReason = "SKIPPED: set CARTOONGAN_WEIGHTS to the folder of the published files")
class PublishedWeightsTests {
    private final Path published = Path.of(System.getenv().getOrDefault("CARTOONGAN_WEIGHTS", ""));

    @TempDir
    private Path store;

    @ParameterizedTest
    @EnumSource
    void arriveInTheArchiveToTheBit(CartoonGanStyle style) throws IOException {
        new CartoonGanImport().run(style, published, store, () -> {});
        Map<String, Tensor> weights = StateDict.read(published.resolve(style.file()));
        assertThat(weights).hasSize(94);
        String archive = "%s/%s-original-fp32.pt".formatted(style.id(), style.id());
        assertThat(TestWeights.inArchive(store.resolve(archive))).isEqualTo(weights);
    }
}
