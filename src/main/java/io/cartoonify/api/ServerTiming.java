package io.cartoonify.api;

import static java.util.stream.Collectors.joining;

import io.cartoonify.cartoon.Stage;
import java.time.Duration;
import java.util.List;

/** What took how long, as browsers' tools show it: <a href="https://www.w3.org/TR/server-timing/">Server Timing</a>. */
public final class ServerTiming {
    /** The header's name. */
    public static final String HEADER = "Server-Timing";

    private ServerTiming() {}

    /** The header's value for {@code stages}; durations in milliseconds. */
    public static String of(List<Stage> stages) {
        return stages.stream()
                .map(stage -> stage.name() + ";dur=" + tenths(stage.duration()))
                .collect(joining(", "));
    }

    private static double tenths(Duration duration) {
        return Math.round(duration.toNanos() / 1e5) / 10.0;
    }
}
