package io.cartoonify.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.MDC;

@Timeout(10)
class WorkersTests {
    private final Workers workers = new Workers(2);

    @AfterEach
    void close() throws InterruptedException {
        workers.close();
    }

    @Test
    void givesWorkThatComesWhileTheFirstIsBusyToAnother() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Future<Boolean> held = workers.submit(() -> {
            begun.countDown();
            end.await();
            return workers.isFirst();
        });
        begun.await();

        assertThat(workers.submit(workers::isFirst).get()).isFalse();
        end.countDown();
        assertThat(held.get()).isTrue();
    }

    @Test
    void queuesWhatNoneIsFreeFor() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        for (int i = 0; i < 2; i++) {
            workers.submit(() -> {
                end.await();
                return true;
            });
        }
        Future<Boolean> third = workers.submit(() -> true);
        end.countDown();

        assertThat(third.get()).isTrue();
    }

    @Test
    void isAQueueWhereThereIsButOne() throws Exception {
        try (Workers one = new Workers(1)) {
            Future<Boolean> before = one.submit(one::isFirst);

            assertThat(one.submit(one::isFirst).get()).isTrue();
            assertThat(before.get()).isTrue();
        }
    }

    @Test
    void finishesWhatItWasGiven() throws Exception {
        Future<Boolean> work = workers.submit(() -> {
            Thread.sleep(50);
            return true;
        });

        workers.close();

        assertThat(work.isDone()).isTrue();
    }

    @Test
    void takesTheLogsContextAlong() throws Exception {
        MDC.put("requestId", "a1");
        try {
            assertThat(workers.submit(() -> MDC.get("requestId")).get()).isEqualTo("a1");
        } finally {
            MDC.remove("requestId");
        }
        assertThat(workers.submit(() -> MDC.get("requestId")).get()).isNull();
    }
}
