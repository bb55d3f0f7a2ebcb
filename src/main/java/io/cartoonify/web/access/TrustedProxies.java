package io.cartoonify.web.access;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who is believed when it says for whom it asks, by X-Forwarded-For and X-Forwarded-Proto.
 *
 * @param trustedProxies addresses or networks in CIDR
 */
@Validated
@ConfigurationProperties("cartoonify")
record TrustedProxies(
        @DefaultValue
        List<
                        @Pattern(
                                regexp =
                                        "[0-9.]+(/([0-9]|[12][0-9]|3[0-2]))?|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(/[0-9]{1,3})?",
                                message = "must be addresses or networks like 192.0.2.7 or 10.0.0.0/8")
                        String>
                trustedProxies) {}
