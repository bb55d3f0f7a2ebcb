package io.cartoonify.cartoon;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How photos are read.
 *
 * @param exact whether every pixel is decoded, and resized to the bit as Pillow does
 */
@ConfigurationProperties("cartoonify.decode")
record DecodeSettings(@DefaultValue("false") boolean exact) {}
