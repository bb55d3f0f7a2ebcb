/** How S3 is reached, what its places are called, and what its failures mean. */
@NullMarked
package io.cartoonify.s3;

import org.jspecify.annotations.NullMarked;
