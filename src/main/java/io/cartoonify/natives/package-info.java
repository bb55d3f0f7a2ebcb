/** Whether, and from where, native libraries can run on this machine. */
@NullMarked
package io.cartoonify.natives;

import org.jspecify.annotations.NullMarked;
