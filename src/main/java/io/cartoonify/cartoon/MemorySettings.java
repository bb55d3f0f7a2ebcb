package io.cartoonify.cartoon;

import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much memory all drawings together may hold; the bytes of uploads are counted by themselves.
 *
 * @param budget pictures while they are decoded, drawn and encoded, by default a part of the heap
 */
@Validated
@ConfigurationProperties("cartoonify.memory")
record MemorySettings(@Nullable @Positive DataSize budget) {
    /**
     * Of a heap of 300 MB the older generation of the serial collector has 200, of which the service itself takes 50. A
     * picture must lie there in one piece.
     */
    private static final double PART_OF_HEAP = 0.45;

    /** The budget in bytes. */
    long bytes() {
        return budget == null ? (long) (PART_OF_HEAP * Runtime.getRuntime().maxMemory()) : budget.toBytes();
    }
}
