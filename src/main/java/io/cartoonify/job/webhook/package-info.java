/** Tells others that a job has ended, by Standard Webhooks. */
@NullMarked
package io.cartoonify.job.webhook;

import org.jspecify.annotations.NullMarked;
