package io.cartoonify.web;

import io.cartoonify.cartoon.Limits;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.InputBuffer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Bounds how much memory all uploads may hold together, and how long each may take.
 *
 * <p>It counts bytes as they come, below everything that reads them: what a client announces and does not send costs
 * nothing. A filter could not do this, since a multipart body is read past it.
 */
@Component
class UploadValve extends ValveBase implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final Duration time;
    private final long room;
    private final AtomicLong held = new AtomicLong();

    UploadValve(Limits limits) {
        super(true);
        DataSize quarterOfTheHeap = DataSize.ofBytes(Runtime.getRuntime().maxMemory() / 4);
        this.room = Objects.requireNonNullElse(limits.uploadMemory(), quarterOfTheHeap)
                .toBytes();
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
        Upload upload = new Upload(coyote, time, room, held);
        coyote.setInputBuffer(upload);
        try {
            getNext().invoke(request, response);
        } finally {
            coyote.setInputBuffer(input);
            upload.forget();
        }
    }
}
