/** Draws with PyTorch through DJL; the only package that knows the engine. */
@NullMarked
package io.cartoonify.inference;

import org.jspecify.annotations.NullMarked;
