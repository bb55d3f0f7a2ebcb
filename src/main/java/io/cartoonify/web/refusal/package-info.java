/** Why requests are refused, each reason a type of its own. */
@NullMarked
package io.cartoonify.web.refusal;

import org.jspecify.annotations.NullMarked;
