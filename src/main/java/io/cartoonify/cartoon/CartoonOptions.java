package io.cartoonify.cartoon;

import org.jspecify.annotations.Nullable;

/** What a person asked for, as it was written; null or blank where nothing was said. */
public record CartoonOptions(
        @Nullable String style,
        @Nullable String size,
        @Nullable String tier,
        @Nullable String strength,
        @Nullable String colors,
        @Nullable String format) {}
