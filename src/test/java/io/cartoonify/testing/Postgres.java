package io.cartoonify.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

/**
 * A real Postgres on this machine, in processes of its own. It refuses to run as root; there it is started in a user
 * namespace, by unshare.
 */
public final class Postgres implements AutoCloseable {
    private final EmbeddedPostgres server;

    public Postgres() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "100")
                .start();
    }

    public int port() {
        return server.getPort();
    }

    /** The address of a database, as the service is told it. */
    public String url() {
        return url(port());
    }

    /** The same by another port, such as a proxy's. */
    public static String url(int port) {
        return "jdbc:postgresql://localhost:%d/postgres?user=postgres".formatted(port);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
