/** Makes an enlarged drawing crisp: the steps around a network's pass of inking, see {@code src/training/inking.py}. */
@NullMarked
package io.cartoonify.image.ink;

import org.jspecify.annotations.NullMarked;
