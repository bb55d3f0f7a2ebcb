package io.cartoonify.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.web.Api.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is left of a photo once its answer is sent: nothing. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.tomcat.basedir=target/tomcat")
class NothingKeptIT {
    private Api api;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        api = new Api(port);
    }

    @Test
    void noFileIsWrittenWhetherAPhotoIsDrawnOrRefused() throws Exception {
        api.draw(new Form().image(Photos.read("coffee.jpg")));
        api.draw(new Form().image(new byte[8 << 20]));
        api.draw(new Form().image("no photo".getBytes(UTF_8)));
        api.draw(new Form().image(Photos.read("coffee.jpg")).field("size", "abc"));

        assertThat(files(Path.of("target/tomcat"))).isEmpty();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            return entries.filter(Files::isRegularFile).toList();
        }
    }
}
