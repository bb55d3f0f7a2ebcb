package io.cartoonify.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FairQueueTests {
    private static final Client ANNA = new Client("anna");
    private static final Client BEN = new Client("ben");
    private static final Client CLEO = new Client("cleo");

    private final FairQueue<String> queue = new FairQueue<>();

    @Test
    void clientsTakeTurnsHoweverManyRequestsTheyHave() {
        List.of("a1", "a2", "a3").forEach(item -> queue.add(ANNA, item));
        List.of("b1", "b2").forEach(item -> queue.add(BEN, item));
        queue.add(CLEO, "c1");

        assertThat(all()).containsExactly("a1", "b1", "c1", "a2", "b2", "a3");
    }

    @Test
    void tellsWhoIsNext() {
        assertThat(queue.peek()).isEmpty();
        List.of("a1", "a2").forEach(item -> queue.add(ANNA, item));
        queue.add(BEN, "b1");

        assertThat(queue.peek()).hasValue("a1");
        assertThat(queue.poll()).hasValue("a1");
        assertThat(queue.peek()).hasValue("b1");
    }

    @Test
    void oneClientsRequestsStayInOrder() {
        List.of("a1", "a2", "a3").forEach(item -> queue.add(ANNA, item));

        assertThat(all()).containsExactly("a1", "a2", "a3");
    }

    @Test
    void theLastInTheLongestLineMakesRoomForAClientWithFewer() {
        List.of("a1", "a2", "a3").forEach(item -> queue.add(ANNA, item));

        assertThat(queue.replace(BEN, "b1")).contains("a3");
        assertThat(all()).containsExactly("a1", "b1", "a2");
    }

    @Test
    void nobodyMakesRoomForAClientThatWouldThenHaveAsMany() {
        List.of("a1", "a2").forEach(item -> queue.add(ANNA, item));
        queue.add(BEN, "b1");

        assertThat(queue.replace(BEN, "b2")).isEmpty();
        assertThat(queue.replace(ANNA, "a3")).isEmpty();
        assertThat(queue.size()).isEqualTo(3);
    }

    @Test
    void keepsNothingOfAClientThatIsThrough() {
        queue.add(ANNA, "a1");
        queue.add(ANNA, "a2");

        assertThat(queue.remove(ANNA, "a1")).isTrue();
        assertThat(queue.remove(ANNA, "a1")).isFalse();
        assertThat(queue.remove(BEN, "b1")).isFalse();
        assertThat(queue.poll()).contains("a2");
        assertThat(queue.size()).isZero();
        assertThat(queue.poll()).isEmpty();
    }

    private List<String> all() {
        return Stream.generate(queue::poll)
                .takeWhile(Optional::isPresent)
                .map(Optional::get)
                .toList();
    }
}
