package io.cartoonify.ffmpeg;

import org.jspecify.annotations.Nullable;

/**
 * What was found of FFmpeg at the start.
 *
 * @param programs null where there are none that can be run
 */
public record FoundFfmpeg(@Nullable Ffmpeg programs) {
    public static final FoundFfmpeg NONE = new FoundFfmpeg(null);
}
