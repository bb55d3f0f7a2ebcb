/** Jobs as the database has them, which all instances share. */
@NullMarked
package io.cartoonify.job.database;

import org.jspecify.annotations.NullMarked;
