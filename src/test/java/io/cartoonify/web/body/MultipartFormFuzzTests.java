package io.cartoonify.web.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.multipart.MultipartException;

/** Whatever bytes come, they are a form or none. CONTRIBUTING tells how to fuzz. */
@Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MultipartFormFuzzTests {
    private static final String EDGE = "edge";

    @MethodSource("forms")
    @FuzzTest
    void anyForm(byte[] body) {
        try {
            assertThat(MultipartForm.read(Incoming.form(body, EDGE, 1 << 20))).allSatisfy(part -> {
                assertThat(part.name()).isNotEmpty();
                assertThat(part.content().length).isLessThanOrEqualTo(body.length);
            });
        } catch (MultipartException expected) {
            // Nothing else may happen.
        }
    }

    static Stream<byte[]> forms() {
        String field = "--edge\r\nContent-Disposition: form-data; name=\"style\"\r\n\r\nhayao\r\n";
        String photo = "--edge\r\nContent-Disposition: form-data; name=\"image\"; filename*=UTF-8''a%20b.png\r\n"
                + "Content-Type: image/png\r\n\r\npixels\r\n";
        return Stream.of(field + photo + "--edge--\r\n", "Hello\r\n" + photo + "--edge--")
                .map(form -> form.getBytes(UTF_8));
    }
}
