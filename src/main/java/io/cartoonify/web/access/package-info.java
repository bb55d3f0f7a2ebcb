/** Who may ask, and how often: keys, rates, and whether there is a place in the queue. */
@NullMarked
package io.cartoonify.web.access;

import org.jspecify.annotations.NullMarked;
