/** Styles in S3: read, kept in a local cache, and uploaded. */
@NullMarked
package io.cartoonify.model.s3;

import org.jspecify.annotations.NullMarked;
