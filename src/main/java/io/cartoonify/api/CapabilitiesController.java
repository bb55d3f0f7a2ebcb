package io.cartoonify.api;

import io.cartoonify.api.Capabilities.Details;
import io.cartoonify.api.Capabilities.Formats;
import io.cartoonify.api.Capabilities.Keys;
import io.cartoonify.api.Capabilities.Limits;
import io.cartoonify.api.Capabilities.Links;
import io.cartoonify.api.Capabilities.Sizes;
import io.cartoonify.api.Capabilities.Strengths;
import io.cartoonify.cartoon.order.Colors;
import io.cartoonify.cartoon.order.Detail;
import io.cartoonify.cartoon.order.DrawingLimits;
import io.cartoonify.cartoon.order.OrderParser;
import io.cartoonify.image.ImageFormat;
import io.cartoonify.image.source.ImageDecoder;
import io.cartoonify.style.Tier;
import io.cartoonify.web.access.ApiKeyFilter;
import io.cartoonify.web.access.ApiKeys;
import io.cartoonify.web.body.BodyLimits;
import io.cartoonify.web.filter.ApiPaths;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1}: what this service can do, for pages and programs that ask before they send a photo. */
@RestController
@Tag(name = "Service")
class CapabilitiesController {
    private final Capabilities capabilities;

    CapabilitiesController(
            ObjectProvider<BuildProperties> build,
            OrderParser orders,
            DrawingLimits drawing,
            BodyLimits body,
            ApiKeys keys,
            JobCapabilities jobs) {
        String version =
                build.stream().map(BuildProperties::getVersion).findFirst().orElse("unknown");
        capabilities = new Capabilities(
                version,
                new Formats(List.copyOf(ImageDecoder.mediaTypes()), writtenTypes()),
                new Sizes(DrawingLimits.MIN_SIZE, drawing.maxSize(), orders.defaultSize(), true),
                new Strengths(0, OrderParser.MAX_STRENGTH, OrderParser.DEFAULT_STRENGTH),
                new Details(List.of(Detail.values()), OrderParser.DEFAULT_DETAIL),
                List.of(Colors.values()),
                List.of(Tier.values()),
                new Limits(body.maxBody(), drawing.maxPixels()),
                jobs.read(),
                new Keys(!keys.keys().isEmpty(), ApiKeyFilter.HEADER),
                new Links("/api/v1/styles", "/api/v1/cartoons"));
    }

    private static List<String> writtenTypes() {
        return Arrays.stream(ImageFormat.values()).map(ImageFormat::mediaType).toList();
    }

    @GetMapping(path = ApiPaths.CAPABILITIES, produces = MediaType.APPLICATION_JSON_VALUE)
    @SecurityRequirements
    @Operation(
            summary = "What this service can do",
            description = "Formats, sizes and limits in force, and whether a key is needed; itself it needs none.")
    ResponseEntity<Capabilities> capabilities() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(capabilities);
    }
}
