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
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

class MultipartFormTests {
    private static final long MOST = 1_000_000;
    private static final String STYLE = "--edge\r\nContent-Disposition: form-data; name=\"style\"\r\n\r\nhayao\r\n";
    private static final String IMAGE = "--edge\r\nContent-Disposition: form-data; name=\"image\"; filename=\"%s\"\r\n"
            + "Content-Type: image/png\r\n\r\n%s\r\n";

    @Test
    void keepsNamesFileNamesAndContents() {
        List<FormPart> parts = parse(STYLE + IMAGE.formatted("größe.png", "pixels") + "--edge--\r\n");

        assertThat(parts).extracting(FormPart::name).containsExactly("style", "image");
        assertThat(parts).extracting(FormPart::fileName).containsExactly(null, "größe.png");
        assertThat(parts).extracting(FormPart::text).containsExactly("hayao", "pixels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n", "-", "--edge", "\n--edge", "\r--edge", "\r\n--edg", "\r\n\r\n"})
    void keepsContentThatLooksLikeAlmostADelimiter(String content) {
        assertThat(content(content)).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(ints = {100_000, 262_144, 262_145, 700_000})
    void keepsEveryByteOfAPhoto(int length) {
        byte[] photo = new byte[length];
        new Random(1).nextBytes(photo);

        assertThat(content(new String(photo, ISO_8859_1)).getBytes(ISO_8859_1)).isEqualTo(photo);
    }

    private static String content(String content) {
        byte[] body = (STYLE + IMAGE.formatted("a", content) + "--edge--").getBytes(ISO_8859_1);
        return new String(MultipartForm.read(request(body, "edge")).get(1).content(), ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"edge", "\"edge\"", "==3==", "----WebKitFormBoundary7MA4YWxkTrZu0gW", "'()+_-./:=? x"})
    void knowsBoundariesOfEveryKind(String boundary) {
        String bare = boundary.replace("\"", "");
        byte[] body = ("--" + bare + STYLE.substring(6) + "--" + bare + "--").getBytes(UTF_8);

        assertThat(MultipartForm.read(request(body, boundary)))
                .extracting(FormPart::text)
                .containsExactly("hayao");
    }

    @Test
    void overlooksWhatStandsAroundTheParts() {
        assertThat(parse("Hello\r\n" + STYLE + "--edge--\r\nBye"))
                .extracting(FormPart::name)
                .containsExactly("style");
    }

    @Test
    void leavesOutPartsWithoutAName() {
        assertThat(parse("--edge\r\nContent-Type: text/plain\r\n\r\nnobody's\r\n" + STYLE + "--edge--"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--edge\r\nContent-Disposition: form-data; name=\"image\"",
                "--edge\r\nContent-Disposition: form-data; name=\"image\"\r\n\r\n",
                "--edge\r\nContent-Disposition: form-data; name=\"image\"\r\n\r\npixels"
            })
    void refusesWhatIsCutShort(String body) {
        assertThatExceptionOfType(MultipartException.class).isThrownBy(() -> parse(body));
    }

    @Test
    void saysThatTheBoundaryIsMissing() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContentType("multipart/form-data");

        assertThatExceptionOfType(MultipartException.class)
                .isThrownBy(() -> MultipartForm.read(Incoming.of(request, MOST)))
                .withMessageContaining("boundary")
                .withMessageContaining("your client sets it");
    }

    @Test
    void refusesMorePartsThanADrawingNeeds() {
        assertThat(parse(STYLE.repeat(20) + "--edge--")).hasSize(20);
        assertTooLarge(STYLE.repeat(21) + "--edge--");
    }

    @Test
    void saysThatAHeaderIsTooLong() {
        assertRefused(IMAGE.formatted("a".repeat(3000), "pixels") + "--edge--", "2048 bytes of headers");
    }

    @Test
    void saysThatLinesEndWithTwoCharacters() {
        assertRefused(
                (STYLE + IMAGE.formatted("a", "pixels".repeat(1000)) + "--edge--").replace("\r\n", "\n"), "CR LF");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--other\r\nContent-Disposition: form-data; name=\"image\"\r\n\r\npixels\r\n--other--",
                "--edge\r\nContent-Disposition: form-data\r\n\r\npixels\r\n--edge--"
            })
    void saysThatThereIsNoPartByThisBoundary(String body) {
        assertRefused(body, "another boundary than its Content-Type says");
    }

    @Test
    void readsPartsThatAreInBase64() {
        String photo = IMAGE.replace("image/png", "image/png\r\nContent-Transfer-Encoding: Base64")
                .formatted("a", "cGl4\r\nZWxz\r\n");

        assertThat(parse(STYLE + photo + "--edge--")).extracting(FormPart::text).containsExactly("hayao", "pixels");
    }

    @Test
    void refusesAByteTooManyWhereNobodyAnnouncedThem() {
        int rest = (STYLE + IMAGE.formatted("a", "") + "--edge--").length();

        assertThat(parse(STYLE + IMAGE.formatted("a", "a".repeat((int) MOST - rest)) + "--edge--"))
                .hasSize(2);
        assertTooLarge(STYLE + IMAGE.formatted("a", "a".repeat((int) MOST - rest + 1)) + "--edge--");
    }

    private static void assertRefused(String body, String words) {
        assertThatExceptionOfType(MultipartException.class)
                .isThrownBy(() -> parse(body))
                .withNoCause()
                .withMessageContaining(words);
    }

    private static void assertTooLarge(String body) {
        assertThatExceptionOfType(MaxUploadSizeExceededException.class).isThrownBy(() -> parse(body));
    }

    private static List<FormPart> parse(String body) {
        return MultipartForm.read(request(body.getBytes(UTF_8), "edge"));
    }

    private static IncomingRequest request(byte[] body, String boundary) {
        return Incoming.form(body, boundary, MOST);
    }
}
