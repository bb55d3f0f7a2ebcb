/** What a photo's file says before its pixels are decoded. */
@NullMarked
package io.cartoonify.image.header;

import org.jspecify.annotations.NullMarked;
