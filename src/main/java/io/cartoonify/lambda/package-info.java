/** What AWS Lambda asks for besides HTTP. */
@NullMarked
package io.cartoonify.lambda;

import org.jspecify.annotations.NullMarked;
