package io.cartoonify.job.database;

import io.cartoonify.cartoon.order.CartoonOptions;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for with a file that was received.
 *
 * @param bytes the file's length
 */
public record NewJob(
        String id,
        JobKind kind,
        @Nullable String fileName,
        CartoonOptions options,
        @Nullable String callback,
        long bytes) {}
