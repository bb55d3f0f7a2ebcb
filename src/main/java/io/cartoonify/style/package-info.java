/** What can be drawn: the styles, their tiers and the catalogue that lists them. */
@NullMarked
package io.cartoonify.style;

import org.jspecify.annotations.NullMarked;
