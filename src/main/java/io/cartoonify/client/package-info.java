/** Who asks, and whether they are still there. */
@NullMarked
package io.cartoonify.client;

import org.jspecify.annotations.NullMarked;
