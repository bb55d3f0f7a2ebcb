package io.cartoonify.web;

import static java.util.Objects.requireNonNull;

import io.cartoonify.cartoon.Limits;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.List;
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
                        .license(new License().name("Apache-2.0")))
                // Relative, so that it holds behind any proxy.
                .servers(List.of(new Server().url("/")));
    }

    /** Every way of drawing can fail in these ways. */
    @Bean
    OpenApiCustomizer problemResponses() {
        return api -> api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .forEach(operation -> {
                    for (ProblemType type : ProblemType.DRAWING) {
                        operation.getResponses().addApiResponse(Integer.toString(type.status()), response(type));
                    }
                });
    }

    /** The limits in force, so that clients need not ask to find out. */
    @Bean
    OpenApiCustomizer limits(Limits limits) {
        return api -> property(api, "CartoonForm", "size")
                .minimum(BigDecimal.valueOf(Limits.MIN_SIZE))
                .maximum(BigDecimal.valueOf(limits.maxSize()));
    }

    private static Schema<?> property(OpenAPI api, String schema, String name) {
        Schema<?> form = requireNonNull(api.getComponents().getSchemas()).get(schema);
        return requireNonNull(
                (Schema<?>) requireNonNull(form, schema).getProperties().get(name), name);
    }

    private static ApiResponse response(ProblemType type) {
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/ProblemDetail");
        return new ApiResponse()
                .description(type.title())
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(problem)));
    }
}
