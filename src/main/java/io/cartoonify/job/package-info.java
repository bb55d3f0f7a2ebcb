/** Work that lasts: kept in a database, done by whichever instance has time, found again by its id. */
@NullMarked
package io.cartoonify.job;

import org.jspecify.annotations.NullMarked;
