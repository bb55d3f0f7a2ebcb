/** Turns the published CartoonGAN weights into styles of the tier {@code original}. */
@NullMarked
package io.cartoonify.importing.cartoongan;

import org.jspecify.annotations.NullMarked;
