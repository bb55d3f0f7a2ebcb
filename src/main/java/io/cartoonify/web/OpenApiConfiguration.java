package io.cartoonify.web;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import io.cartoonify.cartoon.order.DrawingLimits;
import io.cartoonify.web.access.ApiKeyFilter;
import io.cartoonify.web.access.ApiKeys;
import io.cartoonify.web.body.BodyLimits;
import io.cartoonify.web.filter.ApiPaths;
import io.cartoonify.web.problem.ProblemType;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
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

    /** How each operation can fail. */
    @Bean
    OpenApiCustomizer problemResponses() {
        return api -> {
            requireNonNull(api.getComponents()).addSchemas("Problem", problem());
            api.getPaths()
                    .forEach((path, operations) ->
                            operations.readOperations().forEach(operation -> addProblems(operation, problems(path))));
        };
    }

    private static Stream<ProblemType> problems(String path) {
        return switch (path) {
            case ApiPaths.CAPABILITIES -> Stream.of(ProblemType.NOT_ACCEPTABLE);
            case "/api/v1/styles" -> Stream.of(ProblemType.UNKNOWN_KEY, ProblemType.NOT_ACCEPTABLE);
            case "/api/v1/uploads" -> ProblemType.UPLOADING.stream();
            case "/api/v1/uploads/cartoons" ->
                Stream.concat(ProblemType.DRAWING.stream(), ProblemType.UPLOADED.stream());
            case "/api/v1/jobs" -> ProblemType.POSTING_JOBS.stream();
            case "/api/v1/jobs/{id}/result" ->
                Stream.concat(ProblemType.JOBS.stream(), Stream.of(ProblemType.NO_RESULT));
            case "/api/v1/jobs/{id}", "/api/v1/jobs/{id}/events" -> ProblemType.JOBS.stream();
            case "/transform" -> Stream.concat(ProblemType.DRAWING.stream(), Stream.of(ProblemType.NOT_ACCEPTABLE));
            default -> ProblemType.DRAWING.stream();
        };
    }

    private static void addProblems(Operation operation, Stream<ProblemType> problems) {
        problems.collect(groupingBy(ProblemType::status, TreeMap::new, mapping(ProblemType::title, joining("; "))))
                .forEach((status, titles) ->
                        operation.getResponses().addApiResponse(Integer.toString(status), response(status, titles)));
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
            property(api, "UploadRequest", "bytes")
                    .maximum(BigDecimal.valueOf(body.maxBytes().toBytes()));
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

    private static ApiResponse response(int status, String description) {
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
        ApiResponse response = new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(problem)));
        return switch (status) {
            case 401 -> response.addHeaderObject("WWW-Authenticate", header("Bearer.", new StringSchema()));
            case 429, 503 ->
                response.addHeaderObject(
                        "Retry-After", header("When asking again may help, in seconds.", new IntegerSchema()));
            default -> response;
        };
    }

    private static Header header(String description, Schema<?> schema) {
        return new Header().description(description).schema(schema);
    }
}
