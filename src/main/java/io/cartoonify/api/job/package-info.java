/** The endpoints of jobs. */
@NullMarked
package io.cartoonify.api.job;

import org.jspecify.annotations.NullMarked;
