/** Draws photos as they are put into a bucket: S3 tells a queue, and this service or a function is told by the queue. */
@NullMarked
package io.cartoonify.event;

import org.jspecify.annotations.NullMarked;
