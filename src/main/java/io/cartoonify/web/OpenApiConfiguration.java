package io.cartoonify.web;

import static java.util.Objects.requireNonNull;

import io.cartoonify.cartoon.order.DrawingLimits;
import io.cartoonify.web.access.ApiKeyFilter;
import io.cartoonify.web.access.ApiKeys;
import io.cartoonify.web.body.BodyLimits;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The API's description of itself, at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Cartoonify")
                        .version("v1")
                        .description("Turns photos into cartoons. Photos are drawn and forgotten.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                // Relative, so that it holds behind any proxy.
                .servers(List.of(new Server().url("/")));
    }

    /** Fields of answers that are there where there is something to say. */
    private static final Set<String> NOT_ALWAYS = Set.of("jobs", "error", "result", "report");

    /** Our answers always have all their other fields. */
    @Bean
    OpenApiCustomizer completeAnswers() {
        return api -> Stream.of(
                        "StyleView",
                        "TransformAnswer",
                        "UploadLink",
                        "CartoonLink",
                        "Capabilities",
                        "Formats",
                        "Sizes",
                        "Strengths",
                        "Details",
                        "Limits",
                        "Keys",
                        "Links",
                        "JobCapabilities",
                        "JobFormats",
                        "JobLimits",
                        "Job",
                        "JobProblem",
                        "JobResult",
                        "JobLinks",
                        "AlbumReport",
                        "PassedOver")
                .forEach(name -> {
                    Schema<?> answer = schema(api, name);
                    answer.setRequired(answer.getProperties().keySet().stream()
                            .filter(field -> !NOT_ALWAYS.contains(field) || name.equals("JobLinks"))
                            .toList());
                });
    }

    /** The limits in force, so that clients need not ask to find out. */
    @Bean
    OpenApiCustomizer limits(DrawingLimits drawing, BodyLimits body) {
        return api -> {
            for (String options : List.of("CartoonForm", "StoredPhotoRequest", "JobForm")) {
                property(api, options, "size")
                        .description("Longer side of the result in pixels, from %d to %d; full: the photo's own."
                                .formatted(DrawingLimits.MIN_SIZE, drawing.maxSize()));
            }
            Schema<?> format = property(api, "JobForm", "format");
            format.setEnum(null);
            format.description("Of an album's cartoons png (the default), jpeg or webp; of a moving picture gif, apng,"
                    + " webp, mp4, mov or webm, by default its own.");
            property(api, "TransformRequest", "load_size")
                    .minimum(BigDecimal.valueOf(DrawingLimits.MIN_SIZE))
                    .maximum(BigDecimal.valueOf(drawing.maxSize()));
            property(api, "UploadRequest", "bytes").maximum(BigDecimal.valueOf(body.maxBody()));
        };
    }

    /** Where a key is needed, Swagger UI asks for it. It may be sent in either way. */
    @Bean
    OpenApiCustomizer keySchemes(ApiKeys keys) {
        return api -> {
            api.setSecurity(new ArrayList<>());
            if (!keys.keys().isEmpty()) {
                SecurityScheme header = new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.HEADER)
                        .name(ApiKeyFilter.HEADER);
                SecurityScheme bearer =
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer");
                requireNonNull(api.getComponents())
                        .addSecuritySchemes("key", header)
                        .addSecuritySchemes("bearer", bearer);
                api.addSecurityItem(new SecurityRequirement().addList("key"));
                api.addSecurityItem(new SecurityRequirement().addList("bearer"));
            }
        };
    }

    private static Schema<?> property(OpenAPI api, String schema, String name) {
        return requireNonNull(schema(api, schema).getProperties().get(name), name);
    }

    private static Schema<?> schema(OpenAPI api, String name) {
        return requireNonNull(requireNonNull(api.getComponents()).getSchemas().get(name), name);
    }
}
