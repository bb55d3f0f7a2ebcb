/** Keeps the drawings of a clip's frames from flickering. */
@NullMarked
package io.cartoonify.clip.steady;

import org.jspecify.annotations.NullMarked;
