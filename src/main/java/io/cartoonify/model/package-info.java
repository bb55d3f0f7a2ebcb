/** Where model archives come from: the stores, and the check of their contents. */
@NullMarked
package io.cartoonify.model;

import org.jspecify.annotations.NullMarked;
