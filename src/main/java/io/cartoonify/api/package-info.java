/** What a drawing is asked for over HTTP: the endpoints that draw, the list of styles, and what this service can do. */
@NullMarked
package io.cartoonify.api;

import org.jspecify.annotations.NullMarked;
