package io.cartoonify.inference;

/**
 * What a tile must know of its whole photo: the second argument of an archive's {@code forward}, a float32 tensor.
 *
 * @param values its numbers, the last dimension first
 * @param shape its dimensions
 */
@SuppressWarnings("ArrayRecordComponent") // handed over and never compared
public record PhotoContext(float[] values, long... shape) {}
