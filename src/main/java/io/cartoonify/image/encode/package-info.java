/** From pixels to a file. */
@NullMarked
package io.cartoonify.image.encode;

import org.jspecify.annotations.NullMarked;
