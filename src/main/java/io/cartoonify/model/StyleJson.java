package io.cartoonify.model;

import io.cartoonify.style.Style;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes {@code style.json}. */
public final class StyleJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private StyleJson() {}

    /**
     * Parses a {@code style.json}.
     *
     * @throws IOException if it is not JSON, lacks a field or has a wrong value
     */
    public static Style parse(byte[] json) throws IOException {
        try {
            return MAPPER.readValue(json, Style.class);
        } catch (JacksonException e) {
            throw new IOException("style.json: " + e.getOriginalMessage(), e);
        }
    }

    /** The {@code style.json} of {@code style}. */
    public static byte[] print(Style style) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(style);
    }
}
