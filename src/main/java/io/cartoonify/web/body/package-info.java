/** Request bodies, read within limits of bytes, memory and time. */
@NullMarked
package io.cartoonify.web.body;

import org.jspecify.annotations.NullMarked;
