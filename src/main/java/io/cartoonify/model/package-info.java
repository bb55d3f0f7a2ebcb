/** Where model archives come from: the stores, the check of their contents, the import of published weights. */
@NullMarked
package io.cartoonify.model;

import org.jspecify.annotations.NullMarked;
