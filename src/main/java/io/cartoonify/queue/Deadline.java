package io.cartoonify.queue;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A point in time by which an answer must be given. */
public final class Deadline {
    /** For what nobody waits for. */
    public static final Deadline NEVER = new Deadline(null);

    private static final Duration LONGEST = Duration.ofDays(365);

    private final @Nullable Long end;

    private Deadline(@Nullable Long end) {
        this.end = end;
    }

    /** The point in time that is {@code duration} from now. */
    public static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** The point in time that is {@code more} later. */
    public Deadline plus(Duration more) {
        return end == null ? NEVER : new Deadline(end + more.toNanos());
    }

    /** The time left; zero once it has passed, a year where it never does. */
    public Duration left() {
        return end == null ? LONGEST : Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }
}
