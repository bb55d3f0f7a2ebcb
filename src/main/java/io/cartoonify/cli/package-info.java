/** The same jar on the command line. */
@NullMarked
package io.cartoonify.cli;

import org.jspecify.annotations.NullMarked;
