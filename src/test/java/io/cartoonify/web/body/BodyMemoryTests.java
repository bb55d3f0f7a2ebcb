package io.cartoonify.web.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.queue.ServiceFullException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class BodyMemoryTests {
    private static final int TIMES = 200_000;

    private final BodyMemory memory = new BodyMemory(
            new BodyLimits(DataSize.ofBytes(1), Duration.ofSeconds(1), DataSize.ofKilobytes(64), DataSize.ofBytes(1)));

    @Test
    void isNeverTakenByTwoAtOnceWhereThereIsRoomForOne() throws InterruptedException {
        AtomicInteger holders = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        Thread[] threads = IntStream.range(0, 4)
                .mapToObj(i -> new Thread(() -> {
                    for (int time = 0; time < TIMES; time++) {
                        try (BodyMemory.Share share = memory.share()) {
                            share.take(1);
                            most.accumulateAndGet(holders.incrementAndGet(), Math::max);
                            taken.incrementAndGet();
                            holders.decrementAndGet();
                        } catch (ServiceFullException e) {
                            // Another has it.
                        }
                    }
                }))
                .toArray(Thread[]::new);
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(taken).hasPositiveValue();
        assertThat(most).hasValue(1);
    }
}
