/** From the rows that codecs deliver to an upright picture of packed sRGB pixels. */
@NullMarked
package io.cartoonify.image.pixels;

import org.jspecify.annotations.NullMarked;
