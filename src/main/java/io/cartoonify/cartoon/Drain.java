package io.cartoonify.cartoon;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Stops without loss: before anything else stops, new drawings are refused and those that were let in are finished.
 *
 * <p>The server stays open meanwhile, so that whoever is refused hears it; readiness has fallen already. A process that
 * is stored and woken again is stopped and started, too.
 */
@Component
class Drain implements SmartLifecycle {
    private final WorkSlots slots;
    private volatile boolean running;

    Drain(WorkSlots slots) {
        this.slots = slots;
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
