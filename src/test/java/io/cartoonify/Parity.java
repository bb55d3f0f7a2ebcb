package io.cartoonify;

import io.cartoonify.cartoon.CartoonOptions;
import io.cartoonify.cartoon.Cartoonist;
import io.cartoonify.cartoon.OrderParser;
import io.cartoonify.importing.cartoongan.CartoonGanImport;
import io.cartoonify.importing.cartoongan.CartoonGanStyle;
import io.cartoonify.queue.Client;
import io.cartoonify.queue.Deadline;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.provider.Arguments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Draws photos with the published network, from JPEG to picture, beside reference pictures of the same photos: those
 * that plain PyTorch and Pillow drew with the published files; {@code src/training/reference.py} made them.
 */
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "cartoonify.decode.exact=true")
abstract class Parity {
    private static final String SIZE = "256";

    @Autowired
    private OrderParser orders;

    @Autowired
    private Cartoonist cartoonist;

    @DynamicPropertySource
    static void importWeights(DynamicPropertyRegistry properties) throws IOException {
        Path models = Files.createTempDirectory("models");
        Path weights = Path.of(System.getenv("CARTOONGAN_WEIGHTS"));
        for (CartoonGanStyle style : CartoonGanStyle.values()) {
            new CartoonGanImport().run(style, weights, models, () -> {});
        }
        properties.add("cartoonify.models", models::toString);
    }

    static Stream<Arguments> pictures() {
        return Stream.of("astronaut", "chelsea", "coffee", "rocket-plain", "tower")
                .flatMap(photo ->
                        Stream.of("hayao", "hosoda", "paprika", "shinkai").map(style -> Arguments.of(photo, style)));
    }

    BufferedImage draw(String photo, String style) throws IOException, InterruptedException {
        return draw(open("/photos/" + photo + ".jpg").readAllBytes(), style);
    }

    BufferedImage draw(byte[] photo, String style) throws IOException, InterruptedException {
        CartoonOptions options = new CartoonOptions(style, SIZE, "fine", "original", null, null, "png", null);
        return ImageIO.read(new ByteArrayInputStream(cartoonist
                .draw(photo, orders.parse(options), Client.LOCAL, Deadline.NEVER)
                .bytes()));
    }

    static BufferedImage reference(String photo, String style) throws IOException {
        return ImageIO.read(open("/parity/" + photo + "-" + style + ".webp"));
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(Parity.class.getResourceAsStream(resource), resource);
    }
}
