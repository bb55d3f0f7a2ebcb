package io.cartoonify.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.cartoonify.testing.Api;
import io.cartoonify.testing.Api.Form;
import io.cartoonify.testing.Photos;
import io.cartoonify.testing.RunningJar;
import java.io.File;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What visitors get: the packed jar, with the real engine and its page. */
class JarIT {
    private static RunningJar jar;

    @BeforeAll
    static void start() throws Exception {
        // In the precision that a browser's drawings are compared with.
        jar = new RunningJar("--cartoonify.inference.precision=fp32");
    }

    @AfterAll
    static void stop() throws Exception {
        jar.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hayao", "hosoda", "paprika", "shinkai"})
    void drawsItsFourStyles(String style) throws Exception {
        Form form = new Form().image(Photos.read("rocket.jpg")).field("style", style);

        assertThat(new Api(jar.port()).draw(form).statusCode()).isEqualTo(200);
    }

    @Test
    void speaksEnglishWhateverTheMachinesLanguage() throws Exception {
        Form form = new Form().image(Photos.read("rocket.jpg")).field("size", "7");

        assertThat(Api.json(new Api(jar.port()).draw(form)).get("detail").stringValue())
                .isEqualTo("size must be full, or a whole number from 64 to 8192.");
    }

    @Test
    void servesAPageThatWorksInARealBrowser() throws Exception {
        assumeThat(Path.of("target/classes/static/index.html"))
                .as("THE PAGE IS NOT TESTED: it was left out of this build")
                .exists();
        ProcessBuilder tests = new ProcessBuilder(npm(), "run", "e2e").directory(new File("frontend"));
        tests.environment().put("E2E_BASE_URL", "http://localhost:" + jar.port());

        Process running = tests.redirectErrorStream(true).start();
        running.getInputStream().transferTo(System.out);
        assertThat(running.waitFor()).isZero();
    }

    @Test
    void listsWhatItIsMadeOf() throws Exception {
        try (JarFile file = new JarFile("target/cartoonify.jar")) {
            assertThat(file.getInputStream(file.getEntry("META-INF/sbom/application.cdx.json")))
                    .asString(UTF_8)
                    .contains("pkg:maven/ai.djl.pytorch/pytorch-engine@")
                    .doesNotContain("junit");
        }
    }

    private static String npm() {
        return System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";
    }
}
