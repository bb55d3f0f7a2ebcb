/** What settings may be, and the sentence about one that is wrong. */
@NullMarked
package io.cartoonify.settings;

import org.jspecify.annotations.NullMarked;
