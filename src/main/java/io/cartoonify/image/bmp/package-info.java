/** BMP photos, with headers of every age. */
@NullMarked
package io.cartoonify.image.bmp;

import org.jspecify.annotations.NullMarked;
