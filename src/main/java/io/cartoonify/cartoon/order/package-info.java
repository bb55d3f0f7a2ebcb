/** What a drawing is asked for: read from text, checked against the limits, as a value. */
@NullMarked
package io.cartoonify.cartoon.order;

import org.jspecify.annotations.NullMarked;
