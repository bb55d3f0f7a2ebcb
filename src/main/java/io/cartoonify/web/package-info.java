/** What all endpoints share: problems, the API's description, limits and caching. */
@NullMarked
package io.cartoonify.web;

import org.jspecify.annotations.NullMarked;
