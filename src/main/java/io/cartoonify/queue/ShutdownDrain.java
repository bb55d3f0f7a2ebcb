package io.cartoonify.queue;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Stops without loss: before anything else stops, new drawings are refused and those that were let in are finished.
 *
 * <p>The server stays open meanwhile, so that whoever is refused hears it. Readiness has fallen already, and nothing was
 * let in after it fell. A process that is stored and woken again is stopped and started, too.
 */
@Component
class ShutdownDrain implements SmartLifecycle {
    private final WorkSlots slots;
    private volatile boolean running;

    ShutdownDrain(WorkSlots slots) {
        this.slots = slots;
    }

    /** Before all others that listen: whoever sees readiness fall is refused already. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void follow(AvailabilityChangeEvent<ReadinessState> readiness) {
        if (readiness.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            slots.open();
        } else {
            var unused = slots.close();
        }
    }

    @Override
    public void start() {
        slots.open();
        running = true;
    }

    @Override
    public void stop(Runnable callback) {
        slots.close().thenRun(callback);
        running = false;
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
