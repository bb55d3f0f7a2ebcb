/** What every request passes: its id, the log, traces and headers; and the order of all filters. */
@NullMarked
package io.cartoonify.web.filter;

import org.jspecify.annotations.NullMarked;
