/** Every failure as problem+json, and how often each occurs. */
@NullMarked
package io.cartoonify.web.problem;

import org.jspecify.annotations.NullMarked;
