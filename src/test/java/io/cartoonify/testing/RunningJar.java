package io.cartoonify.testing;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packed jar, started as a user starts it. */
public final class RunningJar implements AutoCloseable {
    private static final Path JAR = Path.of("target/cartoonify.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final int port = freePort();
    private final Process process;

    /** Starts the jar with {@code settings} and waits until it is ready. */
    public RunningJar(String... settings) throws IOException, InterruptedException {
        this(Map.of(), settings);
    }

    /** Starts the jar with {@code settings}, and with {@code environment} added to this process's own. */
    public RunningJar(Map<String, String> environment, String... settings) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // In Persian, which has digits of its own: nothing may depend on the machine's language.
        List<String> arguments = new ArrayList<>(List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=fa",
                "-jar",
                JAR.toString(),
                "--server.port=" + port));
        // One of its own: another process may have the usual one's database open.
        arguments.add(
                "--cartoonify.jobs.folder=" + Path.of("target", "jobs-" + port).toAbsolutePath());
        arguments.addAll(List.of(settings));
        ProcessBuilder command = new ProcessBuilder(arguments)
                .redirectErrorStream(true)
                .redirectOutput(new File("target/cartoonify.log"));
        command.environment().putAll(environment);
        process = command.start();
        Instant end = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                close();
                throw new IllegalStateException("The jar did not start; see target/cartoonify.log");
            }
            Thread.sleep(100);
        }
    }

    public int port() {
        return port;
    }

    /** Sends it a SIGTERM, where there are signals. */
    public void terminate() {
        process.destroy();
    }

    /** Waits until it has ended. */
    public void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    private boolean isReady() throws InterruptedException {
        try {
            return new Api(port).get("/actuator/health/readiness").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        terminate();
        awaitEnd();
    }
}
