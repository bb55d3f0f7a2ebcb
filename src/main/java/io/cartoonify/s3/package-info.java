/** How S3 is reached: for models and for uploads. */
@NullMarked
package io.cartoonify.s3;

import org.jspecify.annotations.NullMarked;
