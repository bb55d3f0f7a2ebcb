package io.cartoonify.api;

import static io.cartoonify.testing.Api.header;
import static io.cartoonify.testing.Api.picture;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cartoonify.Differences;
import io.cartoonify.image.Pictures;
import io.cartoonify.testing.Api;
import io.cartoonify.testing.Api.Form;
import io.cartoonify.testing.Photos;
import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a good request gets, with the real engine and the styles in the jar. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CartoonsIT {
    private Api api;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        api = new Api(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hayao", "hosoda", "paprika", "shinkai"})
    void drawsEveryBundledStyle(String style) throws Exception {
        byte[] photo = Photos.read("coffee.jpg");

        HttpResponse<byte[]> response = api.draw(new Form().image(photo).field("style", style));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(difference(picture(response), picture(untouched(photo)))).isBetween(2.0, 60.0);
    }

    @Test
    void drawsTheDefaultStyleAt1080PixelsAsPng() throws Exception {
        HttpResponse<byte[]> response = api.draw(new Form().image(Photos.read("coffee.jpg")));

        assertThat(header(response, "Content-Type")).isEqualTo("image/png");
        assertThat(header(response, "Content-Disposition")).contains("photo-shinkai.png");
        assertThat(picture(response).getWidth()).isEqualTo(1080);
        assertThat(picture(response).getHeight()).isEqualTo(720);
    }

    @ParameterizedTest
    @CsvSource({"64, 42", "800, 533", "2048, 1365"})
    void drawsAtTheSizeAskedFor(String width, int height) throws Exception {
        HttpResponse<byte[]> response =
                api.draw(new Form().image(Photos.read("coffee.jpg")).field("size", width));

        assertThat(picture(response).getWidth()).isEqualTo(Integer.parseInt(width));
        assertThat(picture(response).getHeight()).isEqualTo(height);
    }

    @ParameterizedTest
    @CsvSource({"png, image/png", "jpeg, image/jpeg", "webp, image/webp"})
    void writesTheFormatThatTheFormNames(String format, String mediaType) throws Exception {
        Form form = new Form().image(Photos.read("rocket.jpg")).field("format", format);

        HttpResponse<byte[]> response = api.draw(form, "Accept", "image/png");

        assertThat(header(response, "Content-Type")).isEqualTo(mediaType);
        assertThat(picture(response).getHeight()).isPositive();
    }

    @Test
    void writesTheFormatThatTheClientAcceptsWhenTheFormNamesNone() throws Exception {
        HttpResponse<byte[]> response =
                api.draw(new Form().image(Photos.read("rocket.jpg")), "Accept", "image/webp,image/*;q=0.8");

        assertThat(header(response, "Content-Type")).isEqualTo("image/webp");
    }

    @Test
    void givesThePhotoBackAtStrengthZero() throws Exception {
        byte[] photo = Photos.read("chelsea.jpg");

        BufferedImage none = picture(api.draw(new Form().image(photo).field("strength", "0")));
        BufferedImage half = picture(api.draw(new Form().image(photo).field("strength", "0.5")));
        BufferedImage full = picture(api.draw(new Form().image(photo)));

        assertThat(difference(none, half)).isCloseTo(difference(none, full) / 2, within(0.6));
        assertThat(difference(none, picture(untouched(photo)))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "webp"})
    void keepsWhatAPhotoTellsOnlyWhenAsked(String format) throws Exception {
        byte[] photo = Pictures.file("kinds/tagged.jpg");
        Form form = new Form().image(photo).field("size", "64").field("format", format);

        String kept = new String(api.draw(form.field("metadata", "keep")).body(), UTF_8);
        String dropped = new String(
                api.draw(new Form().image(photo).field("size", "64").field("format", format))
                        .body(),
                UTF_8);

        assertThat(kept).contains("2026-08-02T10:20:30", "A cup", "© Zoë", "compositeWithTrainedAlgorithmicMedia");
        assertThat(dropped).contains("compositeWithTrainedAlgorithmicMedia").doesNotContain("Zoë", "A cup", "2026-08");
    }

    @Test
    void keepsThePhotosColorsWhenAsked() throws Exception {
        byte[] photo = Photos.read("chelsea.jpg");

        BufferedImage style = picture(api.draw(new Form().image(photo).field("style", "paprika")));
        BufferedImage colors = picture(
                api.draw(new Form().image(photo).field("style", "paprika").field("colors", "photo")));
        BufferedImage original = picture(untouched(photo));

        assertThat(difference(colors, original)).isLessThan(difference(style, original));
    }

    @Test
    void takesNoOptionFromAHeader() throws Exception {
        HttpResponse<byte[]> response =
                api.draw(new Form().image(Photos.read("rocket.jpg")), "Size", "64", "Format", "jpeg");

        assertThat(header(response, "Content-Type")).isEqualTo("image/png");
        assertThat(picture(response).getWidth()).isEqualTo(1080);
    }

    @Test
    void keepsTransparency() throws Exception {
        BufferedImage cartoon = picture(api.draw(new Form().image(Photos.png(90, 60, 0x40ff8000))));

        assertThat(cartoon.getRGB(200, 150) >>> 24).isCloseTo(0x40, within(1));
    }

    @Test
    void leavesTheColorsOfWhatIsTranslucentAsTheyAre() throws Exception {
        Form form = new Form().image(Photos.png(120, 80, 0x80ff0000)).field("strength", "0");

        BufferedImage picture = picture(api.draw(form.field("size", "120")));

        assertThat(picture.getRGB(0, 0)).isEqualTo(0x80ff0000);
        assertThat(picture.getRGB(60, 40)).isEqualTo(0x80ff0000);
    }

    @ParameterizedTest
    @CsvSource({"3000, 2, 1080", "1, 1, 8", "2, 3000, 1080", "17, 16, 136"})
    void drawsPhotosOfAnyShapeAndEnlargesThemNoMoreThanEightTimes(int width, int height, int longerSide)
            throws Exception {
        HttpResponse<byte[]> response = api.draw(new Form().image(Photos.png(width, height, 0xff336699)));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Math.max(picture(response).getWidth(), picture(response).getHeight()))
                .isEqualTo(longerSide);
    }

    @Test
    void saysWhatTookHowLong() throws Exception {
        HttpResponse<byte[]> response = api.draw(new Form().image(Photos.read("rocket.jpg")));

        assertThat(header(response, "Server-Timing"))
                .matches(
                        Pattern.compile(
                                "queue;dur=[\\d.]+, decode;dur=[\\d.]+, fit;dur=[\\d.]+, draw;dur=[\\d.]+, encode;dur=[\\d.]+"));
    }

    @Test
    void listsItsStyles() throws Exception {
        HttpResponse<byte[]> response = api.get("/api/v1/styles");

        assertThat(Api.json(response).findValuesAsString("id"))
                .containsExactly("hayao", "hosoda", "paprika", "shinkai");
        assertThat(Api.json(response).get(0).get("tiers").toString()).isEqualTo("[\"fast\"]");
    }

    private HttpResponse<byte[]> untouched(byte[] photo) throws Exception {
        return api.draw(new Form().image(photo).field("strength", "0"));
    }

    /** Mean difference of the channels, in levels. */
    private static double difference(BufferedImage a, BufferedImage b) {
        return Differences.between(a, b).mean();
    }
}
