package io.cartoonify.web.connection;

import org.apache.tomcat.util.net.SocketWrapperBase;

/** The connection of the request that the calling thread serves. */
public final class ClientConnection {

    private ClientConnection() {}

    /** Reads no more of the request: its connection ends with the answer, whatever the client is still sending. */
    public static void stopReading() {
        SocketWrapperBase<?> socket = WatchedProtocol.socket();
        if (socket != null) {
            // Tomcat reads away what is left of a request, and ends the connection where it has to wait for it.
            socket.setReadTimeout(1);
        }
    }
}
