package io.cartoonify.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.testing.Api;
import io.cartoonify.testing.Api.Form;
import io.cartoonify.testing.Photos;
import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A style that is not ours and not CartoonGAN, in a folder beside one that does not work. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "cartoonify.models=src/test/resources/bring-your-own")
class BringYourOwnIT {

    @Test
    void listsAStyleThatWasDroppedIntoTheStoreAndLeavesOutABrokenOne(@LocalServerPort int port) throws Exception {
        HttpResponse<byte[]> response = new Api(port).get("/api/v1/styles");

        assertThat(Api.json(response).findValuesAsString("id"))
                .containsExactly("hayao", "hosoda", "paprika", "posterize", "shinkai");
    }

    @Test
    void drawsIt(@LocalServerPort int port) throws Exception {
        Form form = new Form().image(Photos.read("coffee.jpg")).field("style", "posterize");

        HttpResponse<byte[]> response = new Api(port).draw(form);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(reds(Api.picture(response))).hasSizeLessThanOrEqualTo(16);
    }

    private static Set<Integer> reds(BufferedImage picture) {
        Set<Integer> reds = new HashSet<>();
        for (int rgb : picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth())) {
            reds.add(rgb >> 16 & 0xff);
        }
        return reds;
    }
}
