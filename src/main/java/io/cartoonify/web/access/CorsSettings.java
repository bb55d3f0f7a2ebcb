package io.cartoonify.web.access;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose pages may call the API, besides this service's own.
 *
 * @param origins each as {@code https://host} or {@code https://host:port}; {@code *} for everybody's
 */
@Validated
@ConfigurationProperties("cartoonify.cors")
record CorsSettings(
        @DefaultValue
        List<
                        @Pattern(
                                regexp = "\\*|https?://[^/?#\\s]+",
                                message = "must be an origin like https://example.org, without a path")
                        String>
                origins) {}
