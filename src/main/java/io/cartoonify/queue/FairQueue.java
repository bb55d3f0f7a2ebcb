package io.cartoonify.queue;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A line for each client, served in turns (fair queueing). For one thread at a time.
 *
 * @param <T> what waits
 */
final class FairQueue<T> {
    /** In the order of their turns; none is empty. */
    private final Map<Client, Deque<T>> lines = new LinkedHashMap<>();

    private int size;

    /** How many wait in all lines together. */
    int size() {
        return size;
    }

    /** Puts {@code item} at the end of its client's line. */
    void add(Client client, T item) {
        lines.computeIfAbsent(client, any -> new ArrayDeque<>()).add(item);
        size++;
    }

    /** The first of the line whose turn it is; it stays there. */
    Optional<T> peek() {
        return lines.values().stream().findFirst().map(Deque::element);
    }

    /** Takes the first of the line whose turn it is; that line's next turn comes after all others. */
    Optional<T> poll() {
        Iterator<Map.Entry<Client, Deque<T>>> turns = lines.entrySet().iterator();
        if (!turns.hasNext()) {
            return Optional.empty();
        }
        Map.Entry<Client, Deque<T>> turn = turns.next();
        turns.remove();
        T item = turn.getValue().remove();
        size--;
        if (!turn.getValue().isEmpty()) {
            lines.put(turn.getKey(), turn.getValue());
        }
        return Optional.of(item);
    }

    /** Takes {@code item} out of its client's line; false if it was not there. */
    boolean remove(Client client, T item) {
        Deque<T> line = lines.get(client);
        if (line == null || !line.remove(item)) {
            return false;
        }
        size--;
        if (line.isEmpty()) {
            lines.remove(client);
        }
        return true;
    }

    /**
     * Adds {@code item} in the place of the last in the longest line, so that a client with many leaves room for one
     * with few (longest queue drop).
     *
     * @return who was put out; empty, and {@code item} is not added, if nobody {@linkplain #yieldsTo yields}
     */
    Optional<T> replace(Client client, T item) {
        if (!yieldsTo(client)) {
            return Optional.empty();
        }
        Map.Entry<Client, Deque<T>> longest = longest().orElseThrow();
        T last = longest.getValue().getLast();
        remove(longest.getKey(), last);
        add(client, item);
        return Optional.of(last);
    }

    /** Whether the longest line would still be longer than {@code client}'s after giving a place to it. */
    boolean yieldsTo(Client client) {
        return longest().map(line -> line.getValue().size()).orElse(0) > length(client) + 1;
    }

    private Optional<Map.Entry<Client, Deque<T>>> longest() {
        return lines.entrySet().stream()
                .max(Comparator.comparing(line -> line.getValue().size()));
    }

    private int length(Client client) {
        Deque<T> line = lines.get(client);
        return line == null ? 0 : line.size();
    }
}
