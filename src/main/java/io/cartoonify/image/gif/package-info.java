/** A GIF's first frame on its canvas. */
@NullMarked
package io.cartoonify.image.gif;

import org.jspecify.annotations.NullMarked;
