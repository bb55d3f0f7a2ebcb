/** Styles in S3: read, kept in a local cache, and uploaded. The only package that knows the AWS SDK. */
@NullMarked
package io.cartoonify.model.s3;

import org.jspecify.annotations.NullMarked;
