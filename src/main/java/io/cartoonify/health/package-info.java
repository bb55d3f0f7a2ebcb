/** Whether the process can go on: it has memory, and no worker hangs. */
@NullMarked
package io.cartoonify.health;

import org.jspecify.annotations.NullMarked;
