package io.cartoonify.cartoon;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;

/** What took how long, as browsers' tools show it: <a href="https://www.w3.org/TR/server-timing/">Server Timing</a>. */
public final class ServerTiming {
    /** The header's name. */
    public static final String HEADER = "Server-Timing";

    private ServerTiming() {}

    /** The header's value for {@code stages}; durations in milliseconds. */
    public static String of(List<Stage> stages) {
        return stages.stream()
                .map(stage -> String.format(
                        Locale.ROOT,
                        "%s;dur=%.1f",
                        stage.name(),
                        stage.duration().toNanos() / 1e6))
                .collect(joining(", "));
    }
}
