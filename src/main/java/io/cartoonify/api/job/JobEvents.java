package io.cartoonify.api.job;

import io.cartoonify.job.JobView;
import io.cartoonify.job.database.Job;
import io.cartoonify.queue.ServiceFullException;
import io.cartoonify.web.refusal.JobsUnavailableException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells clients of the jobs that they follow. However many there are, the database is asked once at a time for all;
 * it has the jobs of other instances, too. Thread-safe.
 */
@Component
class JobEvents {
    private static final Logger log = LoggerFactory.getLogger(JobEvents.class);
    private static final int INTERVAL_MS = 300;
    /** Connections that may follow jobs; each request needs one, too. */
    private static final int MOST = 500;

    private static final Duration RETRY = Duration.ofSeconds(10);

    private final Set<JobFollower> followers = ConcurrentHashMap.newKeySet();
    private final ExecutorService senders = Executors.newCachedThreadPool(JobEvents::thread);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(JobEvents::thread);
    private volatile boolean looking;

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "jobs-events");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Events of {@code job}, from how it is now to its end.
     *
     * @param jobs finds jobs by their ids
     * @throws ServiceFullException if too many jobs are followed
     */
    SseEmitter follow(Job job, Function<Collection<String>, List<Job>> jobs) {
        if (followers.size() >= MOST) {
            throw new ServiceFullException(
                    "Too many jobs are followed. Ask for the job itself now and then.",
                    ServiceFullException.Cause.JOBS,
                    RETRY);
        }
        JobFollower follower = new JobFollower(job.id(), followers::remove);
        followers.add(follower);
        look(jobs);
        follower.offer(senders, () -> follower.tell(JobView.of(job)));
        return follower.emitter();
    }

    private synchronized void look(Function<Collection<String>, List<Job>> jobs) {
        if (!looking) {
            looking = true;
            clock.scheduleWithFixedDelay(() -> tellAll(jobs), INTERVAL_MS, INTERVAL_MS, TimeUnit.MILLISECONDS);
        }
    }

    private void tellAll(Function<Collection<String>, List<Job>> jobs) {
        List<JobFollower> all = List.copyOf(followers);
        try {
            Map<String, Job> found = jobs
                    .apply(all.stream().map(JobFollower::id).collect(Collectors.toSet()))
                    .stream()
                    .collect(Collectors.toMap(Job::id, Function.identity()));
            for (JobFollower follower : all) {
                Job job = found.get(follower.id());
                follower.offer(senders, job == null ? follower::end : () -> follower.tell(JobView.of(job)));
            }
        } catch (JobsUnavailableException e) {
            all.forEach(follower -> follower.offer(senders, follower::keepOpen));
        } catch (RuntimeException e) {
            // The clock would stop.
            log.error("Those who follow jobs were not told", e);
        }
    }

    /** Lets clients go, who will follow their jobs by another instance. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        clock.shutdownNow();
        followers.forEach(JobFollower::end);
        senders.shutdown();
    }
}
