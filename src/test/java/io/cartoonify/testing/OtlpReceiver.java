package io.cartoonify.testing;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A collector that takes traces as OpenTelemetry sends them, protobuf over HTTP, and keeps them. */
public final class OtlpReceiver implements AutoCloseable {
    private final HttpServer server;
    private final BlockingQueue<Span> spans = new LinkedBlockingQueue<>();

    public OtlpReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::receive);
        server.start();
    }

    public String endpoint() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void receive(HttpExchange exchange) throws IOException {
        ExportTraceServiceRequest.parseFrom(exchange.getRequestBody()).getResourceSpansList().stream()
                .flatMap(resource -> resource.getScopeSpansList().stream())
                .map(ScopeSpans::getSpansList)
                .forEach(spans::addAll);
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    /** The first {@code count} spans of {@code trace}, in whatever order they arrive; others are dropped. */
    public List<Span> await(String trace, int count) throws InterruptedException {
        List<Span> arrived = new ArrayList<>();
        while (arrived.size() < count) {
            Span span = spans.poll(30, TimeUnit.SECONDS);
            if (span == null) {
                throw new AssertionError("Only these spans arrived: " + arrived);
            }
            if (hex(span.getTraceId()).equals(trace)) {
                arrived.add(span);
            }
        }
        return arrived;
    }

    /** An id as people and headers write it. */
    public static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
