/** Who may work now: a bounded number of requests at a time, a fair queue before them, deadlines and the shutdown. */
@NullMarked
package io.cartoonify.queue;

import org.jspecify.annotations.NullMarked;
