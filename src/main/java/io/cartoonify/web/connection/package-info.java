/** Clients' connections: how many are open, and whether a request's client is still there. */
@NullMarked
package io.cartoonify.web.connection;

import org.jspecify.annotations.NullMarked;
