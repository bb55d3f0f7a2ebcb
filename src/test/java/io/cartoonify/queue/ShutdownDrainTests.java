package io.cartoonify.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class ShutdownDrainTests {
    private final WorkSlots slots = new WorkSlots(1, 0, 100);
    private final List<Boolean> seen = new ArrayList<>();

    @Test
    void whoeverSeesReadinessFallIsRefusedAlready() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(Watcher.class, () -> new Watcher());
            context.registerBean(WorkSlots.class, () -> slots);
            context.register(ShutdownDrain.class);
            context.refresh();

            AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
            AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);

            assertThat(seen).containsExactly(false, true);
        }
    }

    /** Stands for what tells the state of readiness: it is told of changes, in no order of its own. */
    private class Watcher implements ApplicationListener<AvailabilityChangeEvent<ReadinessState>> {
        @Override
        public void onApplicationEvent(AvailabilityChangeEvent<ReadinessState> event) {
            seen.add(letsIn());
        }
    }

    private boolean letsIn() {
        try (WorkSlots.Slot slot = slots.take(new Client("anna"), 10, Deadline.in(Duration.ofMinutes(1)))) {
            return slot != null;
        } catch (ServiceFullException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
