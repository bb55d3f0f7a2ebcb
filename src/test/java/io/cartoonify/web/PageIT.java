package io.cartoonify.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page in a real browser against the real service: {@code frontend/e2e}. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PageIT {

    @Test
    void worksInARealBrowser(@LocalServerPort int port) throws Exception {
        assumeThat(Path.of("target/classes/static/index.html"))
                .as("THE PAGE IS NOT TESTED: it was left out of this build")
                .exists();
        ProcessBuilder tests = new ProcessBuilder(npm(), "run", "e2e").directory(new File("frontend"));
        tests.environment().put("E2E_BASE_URL", "http://localhost:" + port);

        assertThat(tests.inheritIO().start().waitFor()).isZero();
    }

    private static String npm() {
        return System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";
    }
}
