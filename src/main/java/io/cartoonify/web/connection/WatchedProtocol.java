package io.cartoonify.web.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.buf.ByteChunk;
import org.apache.tomcat.util.buf.MessageBytes;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Tomcat's HTTP/1.1, but for three things: a request's thread knows its connection, headers have to come in time, and
 * hosts may have underscores.
 */
public final class WatchedProtocol extends Http11NioProtocol {
    private long headerNanos = Long.MAX_VALUE;

    /** How long a request's headers may take. */
    public void setHeaderTime(Duration time) {
        headerNanos = time.toNanos();
    }

    @Override
    protected Processor createProcessor() {
        return new WatchedProcessor(this);
    }

    private static final class WatchedProcessor extends Http11Processor {
        private final WatchedProtocol protocol;

        WatchedProcessor(WatchedProtocol protocol) {
            super(protocol, protocol.getAdapter());
            this.protocol = protocol;
        }

        @Override
        public SocketState service(SocketWrapperBase<?> socket) throws IOException {
            ClientConnection.enter(socket);
            try {
                SocketState state = super.service(socket);
                return state == SocketState.LONG && !isAsync() && isLate() ? SocketState.CLOSED : state;
            } finally {
                ClientConnection.leave(isAsync());
            }
        }

        // No host name of the internet has them, but services in Docker have, such as my_app:8080.
        @Override
        protected void parseHost(MessageBytes host) {
            if (host == null
                    || host.getType() != MessageBytes.T_BYTES
                    || host.getByteChunk().indexOf('_', 0) < 0) {
                super.parseHost(host);
                return;
            }
            ByteChunk bytes = host.getByteChunk();
            String name = new String(bytes.getBytes(), bytes.getStart(), bytes.getLength(), ISO_8859_1);
            byte[] usual = name.replace('_', '-').getBytes(ISO_8859_1);
            MessageBytes renamed = MessageBytes.newInstance();
            renamed.setBytes(usual, 0, usual.length);
            super.parseHost(renamed);
        }

        // Each byte begins Tomcat's own time anew. No thread waits for headers, but a connection is taken.
        private boolean isLate() {
            long start = request.getStartTimeNanos();
            return start >= 0 && System.nanoTime() - start > protocol.headerNanos;
        }
    }
}
