package io.cartoonify.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.queue.Workers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class WorkersHealthIndicatorTests {
    private final Workers workers = new Workers(2);

    @Test
    void isDownWhileAWorkerGivesNoSignOfLifeAndNotWhileItGetsOn() throws Exception {
        WorkersHealthIndicator patient = new WorkersHealthIndicator(workers, new HangSettings(Duration.ofHours(1)));
        WorkersHealthIndicator strict = new WorkersHealthIndicator(workers, new HangSettings(Duration.ofMillis(50)));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Future<?> hanging = workers.submit(() -> {
            begun.countDown();
            end.await();
            return null;
        });
        begun.await();
        Thread.sleep(100);

        assertThat(strict.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(patient.health().getStatus()).isEqualTo(Status.UP);
        end.countDown();
        hanging.get();
        assertThat(strict.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void takesEachTileForASign() throws Exception {
        workers.submit(() -> {
                    Thread.sleep(30);
                    Duration before = workers.longestSilence();
                    Thread.sleep(30);
                    workers.giveSignOfLife();
                    assertThat(workers.longestSilence()).isLessThan(before.plusMillis(30));
                    return null;
                })
                .get();
    }
}
