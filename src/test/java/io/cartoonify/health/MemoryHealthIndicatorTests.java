package io.cartoonify.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class MemoryHealthIndicatorTests {

    @Test
    void isUpWhileThereIsMemory() {
        assertThat(status(new MemoryHealthIndicator(0.9))).isEqualTo(Status.UP);
    }

    @Test
    void isOutOfServiceWhileMemoryIsShortAndRecovers() {
        System.gc();
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        int held = (int) Math.min(400 << 20, heap.getMax() / 3);
        MemoryHealthIndicator health = new MemoryHealthIndicator((heap.getUsed() + held / 2.0) / heap.getMax());

        byte[][] holding = {new byte[held]};
        await().until(() -> statusAfter(System::gc, health), Status.OUT_OF_SERVICE::equals);

        holding[0] = new byte[0];
        await().until(() -> statusAfter(health::collectWhileShort, health), Status.UP::equals);
    }

    /** The JVM may let a call for a collection pass while native code holds an array, so it is made again. */
    private static Status statusAfter(Runnable collection, MemoryHealthIndicator health) {
        collection.run();
        return status(health);
    }

    private static Status status(MemoryHealthIndicator health) {
        return health.health().getStatus();
    }
}
