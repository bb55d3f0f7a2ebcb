/** What a drawing is asked for over HTTP: the endpoints that draw, and the list of styles. */
@NullMarked
package io.cartoonify.api;

import org.jspecify.annotations.NullMarked;
