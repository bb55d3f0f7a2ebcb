package io.cartoonify.queue;

/**
 * Who asks, as far as fairness goes.
 *
 * @param id equal for requests of the same client
 */
public record Client(String id) {
    /** Whoever runs this process. */
    public static final Client LOCAL = new Client("local");
}
