package io.cartoonify.job;

import io.cartoonify.job.database.JobKind;
import io.cartoonify.job.database.JobState;
import io.cartoonify.job.database.JobTable;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** How many jobs there are in the database, which every instance on it tells alike. */
final class JobMeters implements MeterBinder {
    private static final Logger log = LoggerFactory.getLogger(JobMeters.class);
    /** All gauges of one look come from one question. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Jobs jobs;
    private List<JobTable.Count> counts = List.of();
    private long asked = System.nanoTime() - FRESH.toNanos();

    JobMeters(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (JobKind kind : JobKind.values()) {
            for (JobState state : JobState.values()) {
                if (state != JobState.RECEIVING) {
                    Gauge.builder("cartoonify.jobs", () -> count(kind, state))
                            .description("Jobs that are kept, of all instances on the database")
                            .tag("kind", kind.id())
                            .tag("state", state.id())
                            .register(registry);
                }
            }
        }
    }

    private double count(JobKind kind, JobState state) {
        return counts().stream()
                .filter(count -> count.kind().equals(kind.id()) && count.state().equals(state.id()))
                .mapToLong(JobTable.Count::jobs)
                .sum();
    }

    private synchronized List<JobTable.Count> counts() {
        if (System.nanoTime() - asked >= FRESH.toNanos()) {
            asked = System.nanoTime();
            try {
                counts = jobs.counts();
            } catch (DataAccessException e) {
                log.debug("The database of jobs does not answer", e);
            }
        }
        return counts;
    }
}
