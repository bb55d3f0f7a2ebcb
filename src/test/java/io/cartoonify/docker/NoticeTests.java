package io.cartoonify.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The licenses of native libraries, which carry none themselves, come with them. */
class NoticeTests {
    private static final Path FOLDER = Path.of("src/main/resources/META-INF");
    private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib|jnilib)(\\.\\d+)*");
    /** In the tests' class path, and not in the jar. */
    private static final List<String> OF_TESTS = List.of("byte-buddy-agent", "jazzer", "linux-", "darwin-", "windows-");

    @Test
    void namesEveryJarThatHoldsNativeLibraries() throws IOException {
        List<String> named = rows().map(row -> row.split(" ")[0]).toList();

        assertThat(jarsWithNatives())
                .isNotEmpty()
                .allSatisfy(jar -> assertThat(named)
                        .as("the META-INF/NOTICE names %s", jar)
                        .anyMatch(jar::startsWith));
    }

    @Test
    void namesLicensesThatAreThereAndAllOfThem() throws IOException {
        List<Path> named = rows().flatMap(row -> Stream.of(row.split(" +")))
                .filter(word -> word.endsWith(".txt"))
                .map(word -> FOLDER.resolve("licenses").resolve(word))
                .distinct()
                .toList();

        try (Stream<Path> files = Files.list(FOLDER.resolve("licenses"))) {
            assertThat(files).containsExactlyInAnyOrderElementsOf(named);
        }
    }

    @Test
    void comesWithTheLicenseOfTheProjectItself() {
        assertThat(FOLDER.resolve("LICENSE")).hasSameTextualContentAs(Path.of("LICENSE"));
    }

    /** The rows of its table: a jar, what it holds, and files. */
    private static Stream<String> rows() throws IOException {
        return Files.readAllLines(FOLDER.resolve("NOTICE")).stream()
                .dropWhile(line -> !line.startsWith("jar "))
                .skip(1)
                .takeWhile(line -> !line.isBlank());
    }

    private static List<String> jarsWithNatives() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> path.endsWith(".jar"))
                .filter(NoticeTests::holdsNatives)
                .map(path -> Path.of(path).getFileName().toString())
                .filter(jar -> OF_TESTS.stream().noneMatch(jar::startsWith))
                .toList();
    }

    private static boolean holdsNatives(String path) {
        try (JarFile jar = new JarFile(path)) {
            return jar.stream()
                    .anyMatch(entry -> NATIVE.matcher(entry.getName()).matches());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
