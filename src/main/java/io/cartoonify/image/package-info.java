/** Pixels: from an uploaded file to an upright sRGB image, to the size asked for, and back to a file. */
@NullMarked
package io.cartoonify.image;

import org.jspecify.annotations.NullMarked;
