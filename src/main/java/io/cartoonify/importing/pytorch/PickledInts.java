package io.cartoonify.importing.pytorch;

/** Whole numbers as they come out of a pickle. */
final class PickledInts {
    private static final int MAX_DIMENSIONS = 8;

    private PickledInts() {}

    /**
     * The value of a small integer.
     *
     * @throws IllegalArgumentException if it is anything else, negative, or more than an {@code int} holds
     */
    static int number(Object unpickled) {
        if (unpickled instanceof Integer || unpickled instanceof Long) {
            long value = ((Number) unpickled).longValue();
            if (value >= 0 && value <= Integer.MAX_VALUE) {
                return (int) value;
            }
        }
        throw new IllegalArgumentException("a size or offset in it makes no sense");
    }

    /** The values of a tuple of sizes or strides. */
    static int[] sizes(Object tuple) {
        Object[] items = (Object[]) tuple;
        if (items.length > MAX_DIMENSIONS) {
            throw new IllegalArgumentException("a tensor in it has too many dimensions");
        }
        int[] numbers = new int[items.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(items[i]);
        }
        return numbers;
    }
}
