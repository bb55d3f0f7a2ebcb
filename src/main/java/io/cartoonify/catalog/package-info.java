/** Which styles can be drawn: what the stores hold, tried before it is offered, kept up to date. */
@NullMarked
package io.cartoonify.catalog;

import org.jspecify.annotations.NullMarked;
