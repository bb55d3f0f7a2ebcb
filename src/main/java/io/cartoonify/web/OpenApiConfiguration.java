package io.cartoonify.web;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import io.cartoonify.cartoon.DrawingLimits;
import io.cartoonify.web.access.ApiKeyFilter;
import io.cartoonify.web.access.ApiKeys;
import io.cartoonify.web.body.BodyLimits;
import io.cartoonify.web.problem.ProblemType;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.List;
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
                        .license(new License().name("Apache-2.0")))
                // Relative, so that it holds behind any proxy.
                .servers(List.of(new Server().url("/")));
    }

    /** See RFC 9457. */
    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema().description("What kind of problem; stable."))
                .addProperty("title", new StringSchema().description("That kind in words."))
                .addProperty("status", new IntegerSchema().description("The HTTP status."))
                .addProperty("detail", new StringSchema().description("What is wrong and what to do about it."))
                .addProperty("instance", new StringSchema().description("The path that was asked."))
                .addProperty("requestId", new StringSchema().description("What the log calls this request."))
                .required(List.of("type", "title", "status", "detail"));
    }

    /** Whatever takes a body can fail in these ways. */
    @Bean
    OpenApiCustomizer problemResponses() {
        return api -> {
            requireNonNull(api.getComponents()).addSchemas("Problem", problem());
            api.getPaths()
                    .forEach((path, operations) -> operations.readOperations().stream()
                            .filter(operation -> operation.getRequestBody() != null)
                            .forEach(operation -> addProblems(operation, problems(path))));
        };
    }

    private static Stream<ProblemType> problems(String path) {
        return switch (path) {
            case "/api/v1/uploads" -> ProblemType.UPLOADING.stream();
            case "/api/v1/uploads/cartoons" ->
                Stream.concat(ProblemType.DRAWING.stream(), ProblemType.UPLOADED.stream());
            default -> ProblemType.DRAWING.stream();
        };
    }

    private static void addProblems(Operation operation, Stream<ProblemType> problems) {
        problems.collect(groupingBy(ProblemType::status, mapping(ProblemType::title, joining("; "))))
                .forEach((status, titles) ->
                        operation.getResponses().addApiResponse(Integer.toString(status), response(titles)));
    }

    /** Our answers always have all their fields. */
    @Bean
    OpenApiCustomizer completeAnswers() {
        return api -> Stream.of("StyleView", "TransformAnswer", "UploadLink", "CartoonLink")
                .forEach(name -> {
                    Schema<?> answer = schema(api, name);
                    answer.setRequired(List.copyOf(answer.getProperties().keySet()));
                });
    }

    /** Options mean the same wherever they are taken. */
    @Bean
    OpenApiCustomizer sharedOptions() {
        return api -> schema(api, "StoredPhotoRequest")
                .getProperties()
                .replaceAll(schema(api, "CartoonForm").getProperties()::getOrDefault);
    }

    /** The limits in force, so that clients need not ask to find out. */
    @Bean
    OpenApiCustomizer limits(DrawingLimits drawing, BodyLimits body) {
        return api -> {
            property(api, "CartoonForm", "size")
                    .minimum(BigDecimal.valueOf(DrawingLimits.MIN_SIZE))
                    .maximum(BigDecimal.valueOf(drawing.maxSize()));
            property(api, "UploadRequest", "bytes")
                    .maximum(BigDecimal.valueOf(body.maxBytes().toBytes()));
        };
    }

    /** Where a key is needed, Swagger UI asks for it. */
    @Bean
    OpenApiCustomizer keyScheme(ApiKeys keys) {
        return api -> {
            if (!keys.keys().isEmpty()) {
                requireNonNull(api.getComponents())
                        .addSecuritySchemes(
                                "key",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.HEADER)
                                        .name(ApiKeyFilter.HEADER));
                api.addSecurityItem(new SecurityRequirement().addList("key"));
            }
        };
    }

    private static Schema<?> property(OpenAPI api, String schema, String name) {
        return requireNonNull(schema(api, schema).getProperties().get(name), name);
    }

    private static Schema<?> schema(OpenAPI api, String name) {
        return requireNonNull(requireNonNull(api.getComponents()).getSchemas().get(name), name);
    }

    private static ApiResponse response(String description) {
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(problem)));
    }
}
