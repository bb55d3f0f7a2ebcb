package io.cartoonify.queue;

/**
 * Who asks, as far as fairness goes.
 *
 * @param id equal for requests of the same client
 * @param background whether nobody waits for an answer: such work is done while no request waits, and is never refused
 *     for want of room
 */
public record Client(String id, boolean background) {
    /** Whoever runs this process. */
    public static final Client LOCAL = new Client("local");

    /** A client that waits for its answer. */
    public Client(String id) {
        this(id, false);
    }

    /** A client whose work takes many slots, one after another, each behind the requests that wait then. */
    public static Client background(String id) {
        return new Client(id, true);
    }
}
