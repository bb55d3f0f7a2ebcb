/** Albums, drawn photo by photo: from ZIP files and places in S3, into such. */
@NullMarked
package io.cartoonify.album;

import org.jspecify.annotations.NullMarked;
