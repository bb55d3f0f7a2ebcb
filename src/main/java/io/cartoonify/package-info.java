/** Turns photos into cartoons, as a service and on the command line. */
@NullMarked
package io.cartoonify;

import org.jspecify.annotations.NullMarked;
