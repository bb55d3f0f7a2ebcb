/**
 * Keys' cubic convolution, widened where it shrinks: what resizing counts by, and resizing itself of planes that come row
 * by row.
 */
@NullMarked
package io.cartoonify.image.bicubic;

import org.jspecify.annotations.NullMarked;
