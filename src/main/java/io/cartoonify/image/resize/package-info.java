/** Other sizes of a picture. */
@NullMarked
package io.cartoonify.image.resize;

import org.jspecify.annotations.NullMarked;
