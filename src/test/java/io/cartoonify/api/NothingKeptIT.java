package io.cartoonify.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.inference.FakeStylizer;
import io.cartoonify.testing.Api;
import io.cartoonify.testing.Api.Form;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Uploads stay in memory: what the server writes is looked at while a photo is drawn, since it tidies up afterwards. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.tomcat.basedir=target/tomcat")
@Import(FakeStylizer.class)
class NothingKeptIT {
    private static final Path SERVER_FILES = Path.of("target/tomcat");

    @Autowired
    private FakeStylizer stylizer;

    @Test
    void noFileIsWrittenWhileAPhotoIsDrawn(@LocalServerPort int port) throws Exception {
        stylizer.hold();
        CompletableFuture<HttpResponse<byte[]>> answer = new Api(port).drawAside();
        try {
            stylizer.awaitBegun();
            assertThat(files()).isEmpty();
        } finally {
            stylizer.release();
        }
        assertThat(answer.join().statusCode()).isEqualTo(200);
    }

    @Test
    void noFileIsLeftOfAPhotoThatIsRefused(@LocalServerPort int port) throws Exception {
        new Api(port).draw(new Form().image(new byte[8 << 20]));

        assertThat(files()).isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> entries = Files.walk(SERVER_FILES)) {
            return entries.filter(Files::isRegularFile).toList();
        }
    }
}
