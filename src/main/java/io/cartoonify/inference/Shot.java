package io.cartoonify.inference;

import io.cartoonify.image.PixelSize;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the frames of one shot are drawn by: what a network must know of the whole picture is that of the shot's first frame,
 * so that parts of later frames fit what stays of earlier ones. Thread-safe.
 */
public final class Shot {
    private final Map<PixelSize, PhotoContext> contexts = new ConcurrentHashMap<>();

    @Nullable PhotoContext context(PixelSize size, Supplier<@Nullable PhotoContext> first) {
        PhotoContext known = contexts.get(size);
        if (known == null) {
            known = first.get();
            if (known != null) {
                contexts.put(size, known);
            }
        }
        return known;
    }
}
