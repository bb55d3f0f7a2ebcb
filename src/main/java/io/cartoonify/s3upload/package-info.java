/** Photos too large for one request: they come by way of S3, and their pictures go the same way. */
@NullMarked
package io.cartoonify.s3upload;

import org.jspecify.annotations.NullMarked;
