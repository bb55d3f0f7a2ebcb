/** PNG photos, read row by row. */
@NullMarked
package io.cartoonify.image.png;

import org.jspecify.annotations.NullMarked;
