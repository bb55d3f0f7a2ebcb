/** Moving pictures: what they are by their bytes, and how FFmpeg takes them apart and puts the drawn frames together. */
@NullMarked
package io.cartoonify.clip;

import org.jspecify.annotations.NullMarked;
