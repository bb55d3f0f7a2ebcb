package io.cartoonify.api.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.job.database.Job;
import io.cartoonify.job.database.JobKind;
import io.cartoonify.job.database.JobState;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class JobEventsTests {

    @Test
    void goOnAfterAFaultThatNobodyThoughtOf() throws InterruptedException {
        JobEvents events = new JobEvents();
        CountDownLatch looks = new CountDownLatch(2);

        SseEmitter unused = events.follow(job(), ids -> {
            looks.countDown();
            throw new IllegalStateException("a fault");
        });

        assertThat(looks.await(20, TimeUnit.SECONDS)).isTrue();
        events.stop();
    }

    @Test
    void takeOneThreadForAClientThatDoesNotRead() throws InterruptedException {
        JobFollower follower = new JobFollower("1", gone -> {});
        ThreadPoolExecutor senders = new ThreadPoolExecutor(0, 50, 1, TimeUnit.MINUTES, new SynchronousQueue<>());
        CountDownLatch reads = new CountDownLatch(1);
        AtomicInteger told = new AtomicInteger();

        for (int look = 0; look < 20; look++) {
            follower.offer(senders, () -> {
                try {
                    told.incrementAndGet();
                    reads.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
        }
        assertThat(senders.getPoolSize()).isEqualTo(1);

        reads.countDown();
        senders.shutdown();
        assertThat(senders.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(told).hasValue(1);
    }

    private static Job job() {
        return new Job(
                "1",
                JobKind.ALBUM,
                JobState.RUNNING,
                0,
                null,
                null,
                0,
                "{}",
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                null,
                1,
                1);
    }
}
