package io.cartoonify.web.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How often one client may ask.
 *
 * @param rate drawings of one client; null for any number
 */
@ConfigurationProperties("cartoonify.limits")
record RateLimit(@Nullable Rate rate) {}
