/** What a drawing keeps of its photo's colors and transparency. */
@NullMarked
package io.cartoonify.image.color;

import org.jspecify.annotations.NullMarked;
