package io.cartoonify.importing.pytorch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateDictTests {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"tiny-legacy.pth", "tiny-zip.pth", "tiny-python2.pth"})
    void readsEveryFormatToTheBit(String name) throws IOException {
        assertThat(StateDict.read(TestWeights.file(name))).isEqualTo(TestWeights.tiny());
    }

    @Test
    void widensBfloat16() throws IOException {
        Map<String, Tensor> read = StateDict.read(TestWeights.file("tiny-bfloat16.pth"));
        assertThat(values(read, "scale")).containsExactly(0x1.24p-3f, 0x1.24p-2f);
    }

    @Test
    void readsParameters() throws IOException {
        assertThat(StateDict.read(TestWeights.file("parameters.pth")))
                .containsOnlyKeys("scale", "conv.weight", "conv.bias");
    }

    @ParameterizedTest
    @ValueSource(strings = {"strided.pth", "strided-zip.pth"})
    void readsPartsAndTurnedTensorsInRowMajorOrder(String name) throws IOException {
        Map<String, Tensor> read = StateDict.read(TestWeights.file(name));
        assertThat(values(read, "part")).containsExactly(5f, 6f, 7f, 8f);
        assertThat(values(read, "turned")).startsWith(0f, 6f, 12f, 18f, 1f, 7f).hasSize(24);
        assertThat(values(read, "column")).containsExactly(1f, 5f, 9f, 13f, 17f, 21f);
        assertThat(values(read, "channels_last")).isEqualTo(values(read, "plain"));
        assertThat(read)
                .extractingByKey("channels_last")
                .extracting(Tensor::shape)
                .isEqualTo(List.of(1, 2, 3, 4));
        assertThat(read).extractingByKey("scalar").extracting(Tensor::shape).isEqualTo(List.of());
    }

    @Test
    void refusesHalfPrecisionByName() {
        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> StateDict.read(TestWeights.file("half.pth")))
                .withMessageStartingWith("half.pth: ")
                .withMessageContaining("torch.HalfStorage");
    }

    @Test
    void refusesATensorThatRepeatsItsNumbers() {
        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> StateDict.read(TestWeights.file("expanded.pth")))
                .withMessage("expanded.pth: tensor expanded does not fit the numbers stored for it");
    }

    @Test
    void refusesAZipThatHasAnEntryTwice() {
        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> StateDict.read(TestWeights.file("twice.pth")))
                .withMessage("twice.pth: has two entries called tiny-zip/data/0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PK", "PK\3\4", "no weights\n", "<html>", "\u0080\u0002."})
    void refusesOtherFiles(String contents) throws IOException {
        Path file = Files.writeString(folder.resolve("other.pth"), contents, ISO_8859_1);
        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> StateDict.read(file))
                .withMessageStartingWith("other.pth: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiny-legacy.pth", "tiny-zip.pth", "tiny-python2.pth"})
    void refusesAFileThatEndsEarlyWhereverItEnds(String name) throws IOException {
        byte[] whole = Files.readAllBytes(TestWeights.file(name));
        Path file = folder.resolve(name);
        for (int length = 0; length < whole.length; length += step(whole)) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatExceptionOfType(WeightsException.class)
                    .as("%d of %d bytes", length, whole.length)
                    .isThrownBy(() -> StateDict.read(file))
                    .withMessageStartingWith(name);
        }
    }

    @Test
    void namesTheTensorThatIsCutOff() throws IOException {
        byte[] whole = Files.readAllBytes(TestWeights.file("tiny-legacy.pth"));
        Path file = Files.write(folder.resolve("cut.pth"), Arrays.copyOf(whole, whole.length - 1));
        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> StateDict.read(file))
                .withMessage("cut.pth: is truncated in tensor conv.bias");
    }

    @Test
    void refusesAFileThatGoesOn() throws IOException {
        byte[] whole = Files.readAllBytes(TestWeights.file("tiny-legacy.pth"));
        Path file = Files.write(folder.resolve("long.pth"), Arrays.copyOf(whole, whole.length + 1));
        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> StateDict.read(file))
                .withMessage("long.pth: goes on after its last tensor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiny-legacy.pth", "tiny-zip.pth", "tiny-python2.pth"})
    void answersAnyDamagedByteWithTensorsOrARefusal(String name) throws IOException {
        byte[] whole = Files.readAllBytes(TestWeights.file(name));
        for (int at = 0; at < whole.length; at += step(whole)) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) (1 << at % 7);
            readOrRefuse(Files.write(folder.resolve(name), damaged));
        }
    }

    /** Through a file in a few hundred steps: each costs opening it. */
    private static int step(byte[] whole) {
        return 1 + whole.length / 500;
    }

    private static void readOrRefuse(Path file) throws IOException {
        try {
            assertThat(StateDict.read(file)).isNotNull();
        } catch (WeightsException e) {
            assertThat(e).hasMessageStartingWith(file.getFileName().toString());
        }
    }

    private static List<Float> values(Map<String, Tensor> tensors, String name) {
        FloatBuffer values = requireNonNull(tensors.get(name)).values();
        return IntStream.range(0, values.limit()).mapToObj(values::get).toList();
    }
}
