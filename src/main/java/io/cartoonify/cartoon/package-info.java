/** The use case: one upload becomes one cartoon. */
@NullMarked
package io.cartoonify.cartoon;

import org.jspecify.annotations.NullMarked;
