package io.cartoonify.importing.pytorch;

import static java.util.Objects.requireNonNull;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever bytes come, they are read as weights or refused in words, and soon. CONTRIBUTING tells how to fuzz. */
@Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WeightsFuzzTests {
    private static Path place = Path.of("");

    @BeforeAll
    static void createFile() throws IOException {
        place = Files.createTempFile("fuzz", ".pth");
    }

    @AfterAll
    static void deleteFile() throws IOException {
        Files.delete(place);
    }

    @MethodSource("files")
    @FuzzTest
    void weights(byte[] file) throws IOException {
        Files.write(place, file);
        readOrRefuse(() -> StateDict.read(place));
    }

    @MethodSource("files")
    @FuzzTest
    void template(byte[] file) throws IOException {
        Files.write(place, file);
        readOrRefuse(() -> ScriptTemplate.read(place));
    }

    @MethodSource("pickles")
    @FuzzTest
    void pickleOfWeights(byte[] pickle) throws IOException {
        readOrRefuse(() -> TensorIndex.ofStateDict(new TensorUnpickler().read(new ByteArrayInputStream(pickle))));
    }

    @MethodSource("pickles")
    @FuzzTest
    void pickleOfATemplate(byte[] pickle) throws IOException {
        readOrRefuse(() -> TensorIndex.ofModule(new ScriptUnpickler().read(new ByteArrayInputStream(pickle))));
    }

    private interface Read {
        Object result() throws IOException;
    }

    private static void readOrRefuse(Read read) throws IOException {
        try {
            requireNonNull(read.result());
        } catch (WeightsException expected) {
            // Nothing else may happen.
        }
    }

    static Stream<byte[]> files() throws IOException {
        try (Stream<Path> files = Files.list(TestWeights.file("tiny-zip.pth").resolveSibling(""))) {
            return files
                    .filter(file -> !file.toString().endsWith(".py"))
                    .sorted()
                    .map(WeightsFuzzTests::bytes)
                    .toList()
                    .stream();
        }
    }

    static Stream<byte[]> pickles() throws IOException {
        return Stream.of(pickle("tiny-zip.pth"), pickle("strided-zip.pth"), pickle("template-bf16.pt"));
    }

    private static byte[] pickle(String zip) throws IOException {
        try (TorchZip file = new TorchZip(TestWeights.file(zip))) {
            return file.pickle().readAllBytes();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
