/** From an uploaded file to upright sRGB pixels. */
@NullMarked
package io.cartoonify.image.source;

import org.jspecify.annotations.NullMarked;
