package io.cartoonify.web.body;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

class FormResolverTests {
    private static final int MAX_BYTES = 200_000;
    private static final String START = "--x\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a\"\r\n\r\n";
    private static final String END = "\r\n--x--\r\n";

    private final FormResolver resolver =
            new FormResolver(new BodyLimits(DataSize.ofBytes(MAX_BYTES), Duration.ofSeconds(1), null));

    @ParameterizedTest
    @CsvSource({"100, true", "100, false", "16384, true", "32768, false", "200000, true", "200000, false"})
    void readsEveryByteWhetherItsLengthIsKnownOrNot(int length, boolean known) throws IOException {
        byte[] photo = new byte[length - START.length() - END.length()];
        new Random(1).nextBytes(photo);

        byte[] read = resolver.resolveMultipart(request(photo, known))
                .getFiles("image")
                .get(0)
                .getBytes();

        assertThat(read).isEqualTo(photo);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void refusesAByteTooMany(boolean known) {
        MockHttpServletRequest request = request(new byte[MAX_BYTES + 1 - START.length() - END.length()], known);

        assertThatExceptionOfType(MaxUploadSizeExceededException.class)
                .isThrownBy(() -> resolver.resolveMultipart(request));
    }

    private static MockHttpServletRequest request(byte[] photo, boolean known) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(START.getBytes(US_ASCII));
        body.writeBytes(photo);
        body.writeBytes(END.getBytes(US_ASCII));
        MockHttpServletRequest request = new MockHttpServletRequest() {
            @Override
            public long getContentLengthLong() {
                return known ? body.size() : -1;
            }
        };
        request.setContentType("multipart/form-data; boundary=x");
        request.setContent(body.toByteArray());
        return request;
    }
}
