package io.cartoonify.cartoon;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What drawings say of themselves.
 *
 * @param provenance whether their files say that a trained algorithm made them of a photo, as the EU's AI act asks for
 */
@ConfigurationProperties("cartoonify.marking")
public record MarkingSettings(@DefaultValue("true") boolean provenance) {}
