package io.cartoonify.importing.pytorch;

import static io.cartoonify.importing.pytorch.Pickled.littleEndian;
import static io.cartoonify.importing.pytorch.Pickled.stateDict;
import static io.cartoonify.importing.pytorch.Pickled.tensor;
import static io.cartoonify.importing.pytorch.Pickled.text;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTensorTests {
    private static final int HUGE = Integer.MAX_VALUE;
    private static final String FITTING = stateDict(tensor(4, 0, ints(2, 2), ints(2, 1)));

    @TempDir
    private Path folder;

    private static int[] ints(int... numbers) {
        return numbers;
    }

    @Test
    void readsATensorThatFits() throws IOException {
        Path file = Pickled.legacyFile(folder, FITTING, 1, 2, 3, 4);
        assertThat(StateDict.read(file)).isEqualTo(Map.of("w", new Tensor(List.of(2, 2), FloatBuffer.wrap(new float[] {
            1, 2, 3, 4
        }))));
    }

    static Stream<Arguments> unfitting() {
        return Stream.of(
                arguments("one number too many", tensor(4, 0, ints(5), ints(1))),
                arguments("an offset that leaves too few", tensor(4, 1, ints(4), ints(1))),
                arguments("an offset beyond the end", tensor(4, 4, ints(), ints())),
                arguments("a huge offset", tensor(4, HUGE, ints(4), ints(1))),
                arguments("strides that do not move", tensor(4, 0, ints(2), ints(0))),
                arguments("strides that overlap", tensor(4, 0, ints(2, 2), ints(1, 1))),
                arguments("strides that interleave", tensor(8, 0, ints(3, 2), ints(2, 3))),
                arguments("strides that leave the storage", tensor(4, 0, ints(2, 2), ints(3, 1))),
                arguments("huge sizes", tensor(4, 0, ints(HUGE, HUGE, HUGE), ints(1, HUGE, HUGE))),
                arguments("sizes that overflow to few", tensor(4, 0, ints(1 << 16, 1 << 16), ints(1 << 16, 1))),
                arguments("more sizes than strides", tensor(4, 0, ints(2, 2), ints(1))),
                arguments("a size of nothing", tensor(4, 0, ints(0), ints(1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unfitting")
    void refusesATensorThatDoesNotFitItsStorage(String what, String tensor) throws IOException {
        Path file = Pickled.legacyFile(folder, stateDict(tensor), 1, 2, 3, 4);
        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> StateDict.read(file))
                .withMessage("w.pth: tensor w does not fit the numbers stored for it");
    }

    static Stream<Arguments> senseless() {
        return Stream.of(
                arguments("a negative offset", tensor(4, -1, ints(4), ints(1)), "makes no sense"),
                arguments("a negative size", tensor(4, 0, ints(-4), ints(1)), "makes no sense"),
                arguments("a negative stride", tensor(4, 3, ints(4), ints(-1)), "makes no sense"),
                arguments("a negative count", tensor(-4, 0, ints(4), ints(1)), "makes no sense"),
                arguments("nine dimensions", tensor(4, 0, new int[9], new int[9]), "too many dimensions"),
                arguments("a count beyond memory", tensor(HUGE, 0, ints(4), ints(1)), "tensor w is one too many"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("senseless")
    void refusesSenselessNumbers(String what, String tensor, String message) throws IOException {
        Path file = Pickled.legacyFile(folder, stateDict(tensor), 1, 2, 3, 4);
        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> StateDict.read(file))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void refusesWhatIsNoNumber(float value) throws IOException {
        Path file = Pickled.legacyFile(folder, FITTING, 1, 2, value, 4);
        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> StateDict.read(file))
                .withMessage("w.pth: tensor w holds something that is not a finite number");
    }

    @Test
    void refusesAnotherCountThanAnnounced() throws IOException {
        Path file = Pickled.legacyFile(folder, FITTING, 1, 2, 3, 4, 5);
        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> StateDict.read(file))
                .withMessage("w.pth: tensor w has another count of numbers than announced");
    }

    static Stream<Arguments> keys() {
        String nested = "]q\1" + "](h\1h\1eq\1".repeat(60);
        String none = "numbers that belong to none of its tensors";
        return Stream.of(
                arguments("no list", "N.", "tensor w has no numbers"),
                arguments("nothing", "].", "tensor w has no numbers"),
                arguments("another", "]" + text("1") + "a.", none),
                arguments("one twice", "](" + text("0") + text("0") + "e.", none),
                arguments("one that takes for ever to hash", nested + "]h\1a.", none));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    @Timeout(20)
    void refusesAListOfStoragesWith(String what, String keys, String message) throws IOException {
        Path file = Pickled.legacyFileWithKeys(folder, FITTING, keys, 1, 2, 3, 4);
        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> StateDict.read(file))
                .withMessageEndingWith(message);
    }

    static Stream<Arguments> zips() {
        Map<String, byte[]> none = Map.of();
        return Stream.of(
                arguments("no data.pkl", none, "it has 0 entries called data.pkl"),
                arguments("no numbers", Map.of("z/data.pkl", pickle()), "tensor w has no numbers"),
                arguments(
                        "numbers elsewhere",
                        Map.of("z/data.pkl", pickle(), "data/0", new byte[16]),
                        "tensor w has no numbers"),
                arguments(
                        "too few numbers",
                        Map.of("z/data.pkl", pickle(), "z/data/0", new byte[15]),
                        "tensor w: z/data/0 has"),
                arguments(
                        "a bomb of numbers",
                        Map.of("z/data.pkl", pickle(), "z/data/0", new byte[1 << 26]),
                        "tensor w: z/data/0 has"),
                arguments(
                        "a bomb of a pickle",
                        Map.of("z/data.pkl", bomb()),
                        "z/data.pkl has 67108864 bytes instead of 1048576"),
                arguments(
                        "a big-endian writer",
                        Map.of("z/data.pkl", pickle(), "z/byteorder", "BIGEND".getBytes(ISO_8859_1)),
                        "big-endian"));
    }

    private static byte[] pickle() {
        return FITTING.getBytes(ISO_8859_1);
    }

    private static byte[] bomb() {
        byte[] bomb = new byte[1 << 26];
        Arrays.fill(bomb, (byte) 'N');
        return bomb;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("zips")
    void refusesAZipWith(String what, Map<String, byte[]> entries, String message) throws IOException {
        Path file = folder.resolve("w.pth");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> StateDict.read(file))
                .withMessageStartingWith("w.pth: ")
                .withMessageContaining(message);
    }

    @Test
    void refusesNumbersThatDoNotMatchTheirCheckSum() throws IOException {
        byte[] zip = Files.readAllBytes(TestWeights.file("tiny-zip.pth"));
        String firstNumber = littleEndian(Float.floatToIntBits(1 / 7f));
        zip[new String(zip, ISO_8859_1).indexOf(firstNumber)] ^= 1;
        Path file = Files.write(folder.resolve("w.pth"), zip);
        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> StateDict.read(file))
                .withMessage("w.pth: tensor scale: tiny-zip/data/0 does not match its check sum");
    }
}
