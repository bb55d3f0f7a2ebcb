/** libtorch: whether it runs on this machine, and its start. */
@NullMarked
package io.cartoonify.inference.engine;

import org.jspecify.annotations.NullMarked;
