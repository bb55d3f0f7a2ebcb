/** FFmpeg's executables: where they are, and how they are started. */
@NullMarked
package io.cartoonify.ffmpeg;

import org.jspecify.annotations.NullMarked;
