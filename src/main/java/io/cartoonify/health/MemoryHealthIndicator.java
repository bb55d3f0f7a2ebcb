package io.cartoonify.health;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Is out of service while a garbage collection leaves less of the heap free than drawings need. */
@Component
class MemoryHealthIndicator implements HealthIndicator {
    private final double full;
    private final List<MemoryPoolMXBean> pools;

    @Autowired
    MemoryHealthIndicator() {
        this(0.9);
    }

    /** @param full the share of the heap in use at which memory is short */
    MemoryHealthIndicator(double full) {
        this.full = full;
        // The old generation, under its name with any collector.
        pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .filter(MemoryPoolMXBean::isUsageThresholdSupported)
                .filter(MemoryPoolMXBean::isCollectionUsageThresholdSupported)
                .filter(pool -> pool.getUsage().getMax() > 0)
                .toList();
    }

    @Override
    public Health health() {
        return isShort() ? Health.outOfService().build() : Health.up().build();
    }

    /** A service that nobody asks for drawings any more would not collect its garbage by itself. */
    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void collectWhileShort() {
        if (isShort()) {
            System.gc();
        }
    }

    private boolean isShort() {
        return pools.stream().map(MemoryPoolMXBean::getCollectionUsage).anyMatch(this::isFull);
    }

    /** Compared here: the JVM's own thresholds are told of a collection some time after it. */
    private boolean isFull(MemoryUsage afterCollection) {
        return afterCollection.getUsed() > afterCollection.getMax() * full;
    }
}
