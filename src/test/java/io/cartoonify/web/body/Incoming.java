package io.cartoonify.web.body;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

/** Requests as controllers get them, without a server. */
final class Incoming {
    private static final Duration TIME = Duration.ofSeconds(5);

    private Incoming() {}

    /** A form of unknown length, of which {@code most} bytes are taken. */
    static IncomingRequest form(byte[] body, String boundary, long most) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContentType("multipart/form-data; boundary=" + boundary);
        request.setContent(body);
        return of(request, most);
    }

    static IncomingRequest of(HttpServletRequest request, long most) {
        BodyMemory.Share share = new BodyMemory(new BodyLimits(
                        DataSize.ofBytes(most), TIME, DataSize.ofKilobytes(64), DataSize.ofBytes(10 * most)))
                .share();
        try {
            return new IncomingRequest(
                    request, new IncomingBody(request.getInputStream(), 0, most, TIME, share), share);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
