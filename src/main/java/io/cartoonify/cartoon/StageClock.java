package io.cartoonify.cartoon;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Splits one request's time into stages. For one thread. */
final class StageClock {
    private final List<Stage> stages = new ArrayList<>();
    private long last = System.nanoTime();

    /** Books the time since the last call, or since the clock was made, under {@code name}. */
    void book(String name) {
        long now = System.nanoTime();
        stages.add(new Stage(name, Duration.ofNanos(now - last)));
        last = now;
    }

    List<Stage> stages() {
        return List.copyOf(stages);
    }
}
