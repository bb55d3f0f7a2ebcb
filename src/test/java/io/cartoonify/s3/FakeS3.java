package io.cartoonify.s3;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An S3 server that answers as it is told, also as none should. */
public final class FakeS3 implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** Starts a server that leaves every request to {@code handler}. */
    public FakeS3(HttpHandler handler) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", handler);
        server.setExecutor(threads);
        server.start();
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
    }

    /** One that has {@code file} under every name, and takes whatever it is sent. */
    public static FakeS3 holding(byte[] file) throws IOException {
        return new FakeS3(exchange -> {
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            boolean get = exchange.getRequestMethod().equals("GET");
            exchange.sendResponseHeaders(200, get ? file.length : -1);
            if (get) {
                exchange.getResponseBody().write(file);
            }
            exchange.close();
        });
    }

    public URI endpoint() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
