/** Cuts a picture into tiles that are worked on one by one, and tells each what it must know of the whole. */
@NullMarked
package io.cartoonify.image.tile;

import org.jspecify.annotations.NullMarked;
