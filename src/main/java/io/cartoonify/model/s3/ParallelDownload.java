package io.cartoonify.model.s3;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Downloads a file in parts, several at once: one connection to S3 carries far less than the network. Thread-safe. */
final class ParallelDownload {
    private static final int CONNECTIONS = 4;
    private static final long MAX_BYTES = 1L << 30;

    private final S3Reader s3;
    private final int part;

    /** @param part how many bytes one request fetches */
    ParallelDownload(S3Reader s3, int part) {
        this.s3 = s3;
        this.part = part;
    }

    /**
     * The file called {@code name}, whole and of one version.
     *
     * @throws IOException if it is missing, too large, changes meanwhile, or the server ignores ranges
     */
    byte[] fetch(String name) throws IOException {
        ResponseBytes<GetObjectResponse> first = s3.read(name, null, 0, part);
        long size = size(name, first.response());
        if (size > MAX_BYTES) {
            throw new IOException("%s is larger than %d bytes".formatted(name, MAX_BYTES));
        }
        byte[] whole = new byte[(int) size];
        put(first, whole, 0);
        if (size > part) {
            fetchRest(name, first.response().eTag(), whole);
        }
        return whole;
    }

    private static long size(String name, GetObjectResponse first) throws IOException {
        String range = first.contentRange();
        if (range == null) {
            throw new IOException("The S3 server does not send parts of files, as of %s: Range requests must reach it."
                    .formatted(name));
        }
        return Long.parseLong(range.substring(range.lastIndexOf('/') + 1));
    }

    private void fetchRest(String name, String version, byte[] whole) throws IOException {
        ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<?>> parts = new ArrayList<>();
            for (int from = part; from < whole.length; from += part) {
                int start = from;
                parts.add(connections.submit(() -> {
                    put(s3.read(name, version, start, part), whole, start);
                    return start;
                }));
            }
            await(parts);
        } finally {
            connections.shutdownNow();
        }
    }

    private static void put(ResponseBytes<GetObjectResponse> bytes, byte[] whole, int from) {
        byte[] part = bytes.asByteArrayUnsafe();
        System.arraycopy(part, 0, whole, from, part.length);
    }

    private static void await(List<Future<?>> parts) throws IOException {
        try {
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The download was interrupted", e);
        }
    }
}
