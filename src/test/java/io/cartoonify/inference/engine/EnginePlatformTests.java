package io.cartoonify.inference.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartoonify.natives.UnsuitableMachineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnginePlatformTests {
    @TempDir
    private Path folder;

    @Test
    void saysThatAProcessorIsTooOld() throws IOException {
        Path old = cpuInfo("flags\t\t: fpu sse4_2 avx f16c\n");

        assertThatThrownBy(() -> EnginePlatform.requireProcessor(old))
                .isInstanceOf(UnsuitableMachineException.class)
                .hasMessage("This processor lacks AVX2, without which the engine cannot draw.");
    }

    @Test
    void takesNewerOnesArmAndWhateverItDoesNotKnow() throws IOException {
        Path newer = cpuInfo("flags\t\t: fpu sse4_2 avx avx2 fma\n");
        Path arm = cpuInfo("Features\t: fp asimd bf16\n");

        assertThatCode(() -> EnginePlatform.requireProcessor(newer)).doesNotThrowAnyException();
        assertThatCode(() -> EnginePlatform.requireProcessor(arm)).doesNotThrowAnyException();
        assertThatCode(() -> EnginePlatform.requireProcessor(folder.resolve("none")))
                .doesNotThrowAnyException();
    }

    @Test
    void saysThatAJarIsForAnotherSystem() {
        assertThatThrownBy(() -> EnginePlatform.requireSystem("linux-x86_64", "osx-aarch64"))
                .isInstanceOf(UnsuitableMachineException.class)
                .hasMessage("This jar holds the engine for linux-x86_64, and this is osx-aarch64.");
        assertThatCode(() -> EnginePlatform.requireSystem("linux-x86_64", "linux-x86_64"))
                .doesNotThrowAnyException();
        assertThatCode(() -> EnginePlatform.requireSystem(null, "linux-x86_64")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"osx-x86_64", "win-aarch64"})
    void saysThatThereIsNoEngineForASystem(String system) {
        assertThatThrownBy(() -> EnginePlatform.requireEngine(system))
                .isInstanceOf(UnsuitableMachineException.class)
                .hasMessage("PyTorch has no engine for " + system + ".");
    }

    /** The machine that runs this test draws in others. */
    @Test
    void takesThisMachine() {
        assertThatCode(EnginePlatform::require).doesNotThrowAnyException();
    }

    private Path cpuInfo(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "cpuinfo", ""), text);
    }
}
