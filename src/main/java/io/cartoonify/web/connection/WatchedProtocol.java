package io.cartoonify.web.connection;

import java.io.IOException;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** Tomcat's HTTP/1.1, unchanged but for one thing: a request's thread knows its socket. */
public final class WatchedProtocol extends Http11NioProtocol {
    private static final ThreadLocal<@Nullable SocketWrapperBase<?>> SOCKET = new ThreadLocal<>();

    /** The socket of the request that the calling thread serves; null if it serves none over HTTP/1.1. */
    static @Nullable SocketWrapperBase<?> socket() {
        return SOCKET.get();
    }

    @Override
    protected Processor createProcessor() {
        return new Http11Processor(this, getAdapter()) {
            @Override
            public SocketState service(SocketWrapperBase<?> socket) throws IOException {
                SOCKET.set(socket);
                try {
                    return super.service(socket);
                } finally {
                    SOCKET.remove();
                }
            }
        };
    }
}
