/** JPEG photos, read by libjpeg-turbo. */
@NullMarked
package io.cartoonify.image.jpeg;

import org.jspecify.annotations.NullMarked;
