package io.cartoonify.web.body;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.InputBuffer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Bounds how much memory all uploads may hold together, and how long each may take.
 *
 * <p>It counts bytes as they come, below everything that reads them: what a client announces and does not send costs
 * nothing. A filter could not do this, since a multipart body is read past it.
 */
@Component
class TimedBodyValve extends ValveBase implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final Duration time;
    private final BodyMemory memory;

    TimedBodyValve(BodyLimits limits, BodyMemory memory) {
        super(true);
        this.memory = memory;
        this.time = limits.uploadTime();
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(this);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request coyote = request.getCoyoteRequest();
        InputBuffer input = coyote.getInputBuffer();
        try (BodyMemory.Share share = memory.share()) {
            coyote.setInputBuffer(new TimedBody(coyote, time, share));
            getNext().invoke(request, response);
        } finally {
            coyote.setInputBuffer(input);
        }
    }
}
