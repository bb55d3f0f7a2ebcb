/** What all endpoints share: the API's description, the server's settings, and what is observed of requests. */
@NullMarked
package io.cartoonify.web;

import org.jspecify.annotations.NullMarked;
