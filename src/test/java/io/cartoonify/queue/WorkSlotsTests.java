package io.cartoonify.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkSlotsTests {
    private static final Client ANNA = new Client("anna");
    private static final Client BEN = new Client("ben");
    private static final Client ALBUM = Client.background("album");

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void refusesAtOnceWhenTheQueueIsFull() throws InterruptedException {
        WorkSlots slots = new WorkSlots(1, 0, 100);
        try (WorkSlots.Slot taken = slots.take(ANNA, 10, soon())) {
            assertThatThrownBy(() -> slots.take(ANNA, 10, Deadline.in(Duration.ofDays(1))))
                    .isInstanceOf(ServiceFullException.class)
                    .hasMessageContaining("waiting already");
        }
    }

    @Test
    void refusesWhoeverWaitsPastTheDeadline() throws InterruptedException {
        WorkSlots slots = new WorkSlots(1, 1, 100);
        try (WorkSlots.Slot taken = slots.take(ANNA, 10, soon())) {
            assertThatThrownBy(() -> slots.take(ANNA, 10, Deadline.in(Duration.ofMillis(20))))
                    .isInstanceOf(ServiceFullException.class)
                    .hasMessageContaining("in time");
        }
    }

    @Test
    void handsAFreedSlotToWhoeverWaits() throws Exception {
        WorkSlots slots = new WorkSlots(1, 1, 100);
        WorkSlots.Slot taken = slots.take(ANNA, 10, soon());
        CountDownLatch asking = new CountDownLatch(1);
        Future<?> waiting = threads.submit(() -> {
            asking.countDown();
            slots.take(ANNA, 10, Deadline.in(Duration.ofMinutes(1))).close();
            return null;
        });
        asking.await();

        taken.close();

        assertThat(waiting.get()).isNull();
    }

    @Test
    void servesRequestsBeforeWorkInTheBackground() throws Exception {
        WorkSlots slots = new WorkSlots(1, 1, 100);
        WorkSlots.Slot taken = slots.take(ANNA, 10, soon());
        Future<WorkSlots.Slot> background = threads.submit(() -> slots.take(ALBUM, 10, Deadline.NEVER));
        Future<WorkSlots.Slot> request = threads.submit(() -> slots.take(BEN, 10, soon()));
        await().until(() -> slots.waiting() == 1);

        taken.close();

        assertThat(background.isDone()).isFalse();
        request.get().close();
        background.get().close();
    }

    @Test
    void keepsNoPlaceInTheQueueForWorkInTheBackground() throws Exception {
        WorkSlots slots = new WorkSlots(1, 0, 100);
        WorkSlots.Slot background = slots.take(ALBUM, 10, Deadline.NEVER);

        Future<WorkSlots.Slot> request = threads.submit(() -> slots.take(ANNA, 10, soon()));
        await().until(() -> slots.waiting() == 1);
        background.close();

        request.get().close();
    }

    @Test
    void tellsWorkInTheBackgroundThatTheServiceStops() throws Exception {
        WorkSlots slots = new WorkSlots(1, 1, 100);
        WorkSlots.Slot taken = slots.take(ANNA, 10, soon());
        Future<WorkSlots.Slot> background = threads.submit(() -> slots.take(ALBUM, 10, Deadline.NEVER));

        CompletableFuture<Void> idle = slots.close();

        assertThatThrownBy(background::get).hasMessageContaining("stopping");
        taken.close();
        assertThat(idle).isCompleted();
    }

    @Test
    void keepsNoPlaceForThoseItRefused() throws InterruptedException {
        WorkSlots slots = new WorkSlots(1, 1, 100);
        for (int i = 0; i < 10; i++) {
            try (WorkSlots.Slot taken = slots.take(ANNA, 10, soon())) {
                assertThatThrownBy(() -> slots.take(ANNA, 10, Deadline.in(Duration.ofMillis(1))))
                        .hasMessageContaining("in time");
            }
        }
    }

    @Test
    void keepsNoPlaceForThoseWhoWereInterrupted() throws Exception {
        WorkSlots slots = new WorkSlots(1, 1, 100);
        try (WorkSlots.Slot taken = slots.take(ANNA, 10, soon())) {
            for (int i = 0; i < 3; i++) {
                Thread.currentThread().interrupt();
                assertThatThrownBy(() -> slots.take(ANNA, 10, soon())).isInstanceOf(InterruptedException.class);
            }
        }
        slots.take(ANNA, 10, soon()).close();
    }

    @Test
    void saysWhenToComeBack() throws InterruptedException {
        WorkSlots slots = new WorkSlots(1, 0, 100);
        try (WorkSlots.Slot taken = slots.take(ANNA, 10, soon())) {
            assertThatThrownBy(() -> slots.take(ANNA, 10, soon()))
                    .isInstanceOfSatisfying(
                            ServiceFullException.class,
                            e -> assertThat(e.retryAfter()).isPositive());
        }
    }

    @Test
    void letsAClientWithOneRequestIntoAQueueThatAnotherFilled() throws Exception {
        WorkSlots slots = new WorkSlots(1, 2, 100);
        WorkSlots.Slot taken = slots.take(ANNA, 10, soon());
        Future<Client> annasFirst = ask(slots, ANNA);
        awaitWaiting(slots, 1);
        Future<Client> annasSecond = ask(slots, ANNA);
        awaitWaiting(slots, 2);

        Future<Client> bens = ask(slots, BEN);

        assertThatThrownBy(annasSecond::get).hasCauseInstanceOf(ServiceFullException.class);
        taken.close();
        assertThat(annasFirst.get()).isEqualTo(ANNA);
        assertThat(bens.get()).isEqualTo(BEN);
    }

    @Test
    void foretellsWhoWouldBeRefused() throws Exception {
        WorkSlots slots = new WorkSlots(1, 2, 100);
        slots.requireRoom(ANNA);
        try (WorkSlots.Slot taken = slots.take(ANNA, 10, soon())) {
            ask(slots, ANNA);
            ask(slots, ANNA);
            awaitWaiting(slots, 2);

            assertThatThrownBy(() -> slots.requireRoom(ANNA)).isInstanceOf(ServiceFullException.class);
            slots.requireRoom(BEN);
        }
    }

    @Test
    void servesThoseWhoAreInAndRefusesWhoeverComesBetweenClosingAndOpening() throws Exception {
        WorkSlots slots = new WorkSlots(1, 1, 100);
        WorkSlots.Slot taken = slots.take(ANNA, 10, soon());
        Future<Client> waiting = ask(slots, ANNA);
        awaitWaiting(slots, 1);

        CompletableFuture<Void> idle = slots.close();

        assertThatThrownBy(() -> slots.take(BEN, 10, soon())).hasMessageContaining("stopping");
        assertThat(idle).isNotDone();
        taken.close();
        assertThat(waiting.get()).isEqualTo(ANNA);
        assertThat(idle).succeedsWithin(Duration.ofSeconds(10));

        slots.open();
        slots.take(BEN, 10, soon()).close();
    }

    @Test
    void holdsWhatEachNeedsUntilItIsThrough() throws Exception {
        WorkSlots slots = new WorkSlots(3, 2, 100);
        WorkSlots.Slot large = slots.take(ANNA, 70, soon());
        slots.take(BEN, 30, soon()).close();
        assertThat(slots.usedMemory()).isEqualTo(70);

        Future<Client> bens = ask(slots, BEN, 40);
        awaitWaiting(slots, 1);
        large.close();

        assertThat(bens.get()).isEqualTo(BEN);
        assertThat(slots.usedMemory()).isZero();
    }

    @Test
    void doesNotLetTheSmallStarveTheLarge() throws Exception {
        WorkSlots slots = new WorkSlots(3, 2, 100);
        WorkSlots.Slot taken = slots.take(ANNA, 50, soon());
        Future<Client> large = ask(slots, ANNA, 80);
        awaitWaiting(slots, 1);

        Future<Client> small = ask(slots, BEN, 10);
        awaitWaiting(slots, 2);

        taken.close();
        assertThat(large.get()).isEqualTo(ANNA);
        assertThat(small.get()).isEqualTo(BEN);
    }

    @Test
    void letsThoseBehindPassWhenTheOneTheyWaitedBehindLeaves() throws Exception {
        WorkSlots slots = new WorkSlots(3, 2, 100);
        try (WorkSlots.Slot taken = slots.take(ANNA, 50, soon())) {
            Future<?> large = threads.submit(() -> slots.take(ANNA, 80, Deadline.in(Duration.ofMillis(300))));
            awaitWaiting(slots, 1);
            Future<Client> small = ask(slots, BEN, 10);

            assertThatThrownBy(large::get).hasCauseInstanceOf(ServiceFullException.class);
            assertThat(small.get()).isEqualTo(BEN);
        }
    }

    private Future<Client> ask(WorkSlots slots, Client client) {
        return ask(slots, client, 10);
    }

    private Future<Client> ask(WorkSlots slots, Client client, long bytes) {
        return threads.submit(() -> {
            slots.take(client, bytes, Deadline.in(Duration.ofMinutes(1))).close();
            return client;
        });
    }

    private static void awaitWaiting(WorkSlots slots, int requests) throws InterruptedException {
        while (slots.waiting() < requests) {
            Thread.sleep(1);
        }
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(10));
    }
}
