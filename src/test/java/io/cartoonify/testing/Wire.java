package io.cartoonify.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The way to a server on this machine, which can be cut. */
public final class Wire implements AutoCloseable {
    private final ServerSocket entrance;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean cut;

    /** @param port the server's */
    public Wire(int port) throws IOException {
        this.port = port;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** Ends all connections; new ones end at once. */
    public void cut() throws IOException {
        cut = true;
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    public void mend() {
        cut = false;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                if (cut) {
                    client.close();
                } else {
                    connect(client, new Socket(InetAddress.getLoopbackAddress(), port));
                }
            }
        } catch (IOException e) {
            // The entrance is closed.
        }
    }

    private void connect(Socket client, Socket server) {
        sockets.add(client);
        sockets.add(server);
        threads.execute(() -> pass(client, server));
        threads.execute(() -> pass(server, client));
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to;
                InputStream input = from.getInputStream()) {
            input.transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One side has ended it.
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
        threads.shutdownNow();
    }
}
