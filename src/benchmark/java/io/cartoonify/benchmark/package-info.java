/** What the parts cost by themselves; run by JMH. */
@NullMarked
package io.cartoonify.benchmark;

import org.jspecify.annotations.NullMarked;

