/** TIFF photos: the largest page that can be read. */
@NullMarked
package io.cartoonify.image.tiff;

import org.jspecify.annotations.NullMarked;
