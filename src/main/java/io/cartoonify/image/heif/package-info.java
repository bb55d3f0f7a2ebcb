/** Photos in HEIC and AVIF, which FFmpeg decodes in a process of its own. */
@NullMarked
package io.cartoonify.image.heif;

import org.jspecify.annotations.NullMarked;
