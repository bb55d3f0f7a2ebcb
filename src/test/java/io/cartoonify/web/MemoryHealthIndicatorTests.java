package io.cartoonify.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class MemoryHealthIndicatorTests {

    @AfterEach
    void resetTheThresholdOfThisProcess() {
        new MemoryHealthIndicator(0.9);
    }

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
        System.gc();
        assertThat(status(health)).isEqualTo(Status.OUT_OF_SERVICE);

        holding[0] = new byte[0];
        health.collectWhileShort();
        assertThat(status(health)).isEqualTo(Status.UP);
    }

    private static Status status(MemoryHealthIndicator health) {
        return health.health().getStatus();
    }
}
