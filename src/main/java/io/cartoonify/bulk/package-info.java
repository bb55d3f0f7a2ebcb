/** Many photos from one place to another: which are whose, what their drawings are called, how they get to and fro. */
@NullMarked
package io.cartoonify.bulk;

import org.jspecify.annotations.NullMarked;
