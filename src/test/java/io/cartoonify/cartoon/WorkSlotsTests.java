package io.cartoonify.cartoon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkSlotsTests {
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void refusesAtOnceWhenTheQueueIsFull() throws InterruptedException {
        WorkSlots slots = new WorkSlots(1, 0);
        try (WorkSlots.Slot taken = slots.take(soon())) {
            assertThatThrownBy(() -> slots.take(Deadline.in(Duration.ofDays(1))))
                    .isInstanceOf(ServiceFullException.class)
                    .hasMessageContaining("waiting already");
        }
    }

    @Test
    void refusesWhoeverWaitsPastTheDeadline() throws InterruptedException {
        WorkSlots slots = new WorkSlots(1, 1);
        try (WorkSlots.Slot taken = slots.take(soon())) {
            assertThatThrownBy(() -> slots.take(Deadline.in(Duration.ofMillis(20))))
                    .isInstanceOf(ServiceFullException.class)
                    .hasMessageContaining("in time");
        }
    }

    @Test
    void handsAFreedSlotToWhoeverWaits() throws Exception {
        WorkSlots slots = new WorkSlots(1, 1);
        WorkSlots.Slot taken = slots.take(soon());
        CountDownLatch asking = new CountDownLatch(1);
        Future<?> waiting = threads.submit(() -> {
            asking.countDown();
            slots.take(Deadline.in(Duration.ofMinutes(1))).close();
            return null;
        });
        asking.await();

        taken.close();

        assertThat(waiting.get()).isNull();
    }

    @Test
    void keepsNoPlaceForThoseItRefused() throws InterruptedException {
        WorkSlots slots = new WorkSlots(1, 1);
        for (int i = 0; i < 10; i++) {
            try (WorkSlots.Slot taken = slots.take(soon())) {
                assertThatThrownBy(() -> slots.take(Deadline.in(Duration.ofMillis(1))))
                        .hasMessageContaining("in time");
            }
        }
    }

    @Test
    void keepsNoPlaceForThoseWhoWereInterrupted() throws Exception {
        WorkSlots slots = new WorkSlots(1, 1);
        try (WorkSlots.Slot taken = slots.take(soon())) {
            for (int i = 0; i < 3; i++) {
                Thread.currentThread().interrupt();
                assertThatThrownBy(() -> slots.take(soon())).isInstanceOf(InterruptedException.class);
            }
        }
        slots.take(soon()).close();
    }

    @Test
    void saysWhenToComeBack() throws InterruptedException {
        WorkSlots slots = new WorkSlots(1, 0);
        try (WorkSlots.Slot taken = slots.take(soon())) {
            assertThatThrownBy(() -> slots.take(soon()))
                    .isInstanceOfSatisfying(
                            ServiceFullException.class,
                            e -> assertThat(e.retryAfter()).isPositive());
        }
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(10));
    }
}
