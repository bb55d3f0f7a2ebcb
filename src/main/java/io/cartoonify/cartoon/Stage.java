package io.cartoonify.cartoon;

import java.time.Duration;

/**
 * A step of the work and how long it took.
 *
 * @param name {@code queue}, {@code decode}, {@code fit}, {@code draw} or {@code encode}
 */
public record Stage(String name, Duration duration) {}
