/** Whether the process has the memory to go on. */
@NullMarked
package io.cartoonify.health;

import org.jspecify.annotations.NullMarked;
