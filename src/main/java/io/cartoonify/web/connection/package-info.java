/** Whether a request's client is still there. */
@NullMarked
package io.cartoonify.web.connection;

import org.jspecify.annotations.NullMarked;
