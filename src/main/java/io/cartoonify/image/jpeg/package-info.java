/**
 * Reads usual JPEG photos at a quarter or an eighth of their size, and leaves all others to the libraries.
 *
 * <p>Section numbers are those of ITU-T T.81, the JPEG standard.
 */
@NullMarked
package io.cartoonify.image.jpeg;

import org.jspecify.annotations.NullMarked;
