/** ZIP files of photos, drawn photo by photo into ZIP files of cartoons. */
@NullMarked
package io.cartoonify.album;

import org.jspecify.annotations.NullMarked;
