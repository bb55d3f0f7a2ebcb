/** What the steps of a drawing share: pixels, sizes, formats, and what can be wrong with a file. */
@NullMarked
package io.cartoonify.image;

import org.jspecify.annotations.NullMarked;
