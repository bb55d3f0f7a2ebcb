/** Turns the published CartoonGAN weights into styles of the tier {@code original}. */
@NullMarked
package io.cartoonify.model.cartoongan;

import org.jspecify.annotations.NullMarked;
