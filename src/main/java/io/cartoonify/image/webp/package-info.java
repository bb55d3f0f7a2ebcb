/** WebP photos. */
@NullMarked
package io.cartoonify.image.webp;

import org.jspecify.annotations.NullMarked;
