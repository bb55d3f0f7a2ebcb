/** What decoders of all formats share: how a codec is asked, what it warns of, and the limits. */
@NullMarked
package io.cartoonify.image.codec;

import org.jspecify.annotations.NullMarked;
