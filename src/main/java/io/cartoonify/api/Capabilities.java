package io.cartoonify.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.cartoonify.cartoon.order.Colors;
import io.cartoonify.cartoon.order.Detail;
import io.cartoonify.style.Tier;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What this service can do, with the values in force.
 *
 * @param version the release that runs
 * @param colors whose colors a drawing may have
 * @param tiers which of a style's networks may draw; a style's own are listed with it
 * @param jobs what jobs there are; null for none
 */
record Capabilities(
        String version,
        Formats formats,
        Sizes sizes,
        Strengths strength,
        Details details,
        List<Colors> colors,
        List<Tier> tiers,
        Limits limits,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Jobs jobs,
        Keys keys,
        Links links) {

    /** Media types of photos that are read, and of pictures that are written. */
    record Formats(List<String> read, List<String> write) {}

    /** Longer sides of a picture, in pixels; {@code full} is the photo's own. */
    record Sizes(int min, int max, @JsonProperty("default") int defaultSize, boolean full) {}

    /** How far from photo (0) to cartoon (1). */
    record Strengths(
            double min, double max, @JsonProperty("default") double defaultStrength) {}

    /** How much of a photo's fine structure is drawn. */
    record Details(
            List<Detail> values, @JsonProperty("default") Detail defaultDetail) {}

    /** What a photo may have. */
    record Limits(long maxBytes, long maxPixels) {}

    /** What may be sent as a job, which goes on when its client leaves. */
    @Schema(name = "JobCapabilities")
    record Jobs(List<String> kinds, JobFormats formats, JobLimits limits) {}

    /** Media types of files that are read, and of results that are written. */
    record JobFormats(List<String> read, List<String> write) {}

    /** What a job's file may have, and how many seconds a job is kept after its end. */
    record JobLimits(long maxBytes, int maxFiles, long keepSeconds) {}

    /** Whether a key is needed to draw, and the header to send it in. */
    record Keys(boolean required, String header) {}

    /** Where the rest is. */
    record Links(String styles, String drawings) {}
}
