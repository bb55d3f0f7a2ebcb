package io.cartoonify.web.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

class MultipartFormTests {
    private static final String STYLE = "--edge\r\nContent-Disposition: form-data; name=\"style\"\r\n\r\nhayao\r\n";
    private static final String IMAGE = "--edge\r\nContent-Disposition: form-data; name=\"image\"; filename=\"%s\"\r\n"
            + "Content-Type: image/png\r\n\r\n%s\r\n";

    @Test
    void tellsFieldsFromFiles() {
        List<FormPart> parts = parse(STYLE + IMAGE.formatted("größe.png", "pixels") + "--edge--\r\n");

        assertThat(parts).extracting(FormPart::name).containsExactly("style", "image");
        assertThat(parts).extracting(FormPart::isFile).containsExactly(false, true);
        assertThat(parts).extracting(FormPart::fileName).containsExactly(null, "größe.png");
        assertThat(parts).extracting(FormPart::contentType).containsExactly(null, "image/png");
        assertThat(parts).extracting(part -> new String(part.content(), UTF_8)).containsExactly("hayao", "pixels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n", "-", "--edge", "\n--edge", "\r--edge", "\r\n--edg", "\r\n\r\n"})
    void keepsContentThatLooksLikeAlmostADelimiter(String content) {
        assertThat(content(content)).isEqualTo(content);
    }

    @Test
    void keepsEveryByteOfAPhoto() {
        byte[] photo = new byte[100_000];
        new Random(1).nextBytes(photo);

        assertThat(content(new String(photo, ISO_8859_1)).getBytes(ISO_8859_1)).isEqualTo(photo);
    }

    private static String content(String content) {
        String body = STYLE + IMAGE.formatted("a", content) + "--edge--";
        byte[] image = new MultipartForm(body.getBytes(ISO_8859_1), "edge")
                .parts()
                .get(1)
                .content();
        return new String(image, ISO_8859_1);
    }

    @Test
    void overlooksWhatStandsAroundTheParts() {
        List<FormPart> parts = parse("Hello\r\n" + STYLE.replace("--edge\r", "--edge \t\r") + "--edge--\r\nBye");

        assertThat(parts).extracting(FormPart::name).containsExactly("style");
    }

    @Test
    void leavesOutPartsWithoutAName() {
        assertThat(parse("--edge\r\n\r\nnobody's\r\n" + STYLE + "--edge--")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "style=hayao",
                "--edge",
                "--edge\r\n",
                "--edge\r\nContent-Disposition: form-data; name=\"image\"",
                "--edge\r\nContent-Disposition: form-data; name=\"image\"\r\n\r\npixels",
                "--edge\r\nContent-Disposition: form-data; name=\"image\"\r\n\r\npixels\r\n--edge"
            })
    void refusesWhatIsCutShort(String body) {
        assertMalformed(body);
    }

    private static void assertMalformed(String body) {
        assertThatExceptionOfType(MultipartException.class).isThrownBy(() -> parse(body));
    }

    @Test
    void refusesMorePartsThanADrawingNeeds() {
        assertThat(parse(STYLE.repeat(20) + "--edge--")).hasSize(20);
        assertTooLarge(STYLE.repeat(21) + "--edge--");
    }

    @Test
    void refusesAHeaderThatIsTooLong() {
        assertTooLarge(IMAGE.formatted("a".repeat(3000), "pixels") + "--edge--");
    }

    private static void assertTooLarge(String body) {
        assertThatExceptionOfType(MaxUploadSizeExceededException.class).isThrownBy(() -> parse(body));
    }

    private static List<FormPart> parse(String body) {
        return new MultipartForm(body.getBytes(UTF_8), "edge").parts();
    }
}
