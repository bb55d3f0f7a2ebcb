package io.cartoonify.cartoon;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits one drawing's time into stages, each a {@code cartoonify.stage} in meters and a span in traces. For one
 * thread.
 */
public final class StageClock implements AutoCloseable {
    private final ObservationRegistry observations;
    private final List<Stage> stages = new ArrayList<>();
    private @Nullable Running running;

    /** A clock whose first stage, {@code name}, begins now. */
    public StageClock(String name, ObservationRegistry observations) {
        this.observations = observations;
        this.running = start(name);
    }

    /** Ends the stage that runs; from now on it is {@code name}. */
    public void next(String name) {
        end();
        running = start(name);
    }

    /** Ends the last stage: all of them, in order. */
    public List<Stage> finish() {
        end();
        return List.copyOf(stages);
    }

    /** Ends the stage that failed, if one did. */
    @Override
    public void close() {
        end();
    }

    private Running start(String name) {
        Observation observation = Observation.createNotStarted("cartoonify.stage", observations)
                .contextualName(name)
                .lowCardinalityKeyValue("stage", name)
                .start();
        return new Running(name, System.nanoTime(), observation);
    }

    private void end() {
        if (running != null) {
            running.observation().stop();
            stages.add(new Stage(running.name(), Duration.ofNanos(System.nanoTime() - running.since())));
            running = null;
        }
    }

    private record Running(String name, long since, Observation observation) {}
}
