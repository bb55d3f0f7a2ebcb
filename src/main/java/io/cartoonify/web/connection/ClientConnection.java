package io.cartoonify.web.connection;

import org.apache.tomcat.util.net.SocketWrapperBase;

/** The connection of the request that the calling thread serves. */
public final class ClientConnection {

    private ClientConnection() {}

    /** Ends the connection, whatever the client is still sending. What was answered and flushed is on its way. */
    public static void close() {
        SocketWrapperBase<?> socket = WatchedProtocol.socket();
        if (socket != null) {
            socket.close();
        }
    }
}
