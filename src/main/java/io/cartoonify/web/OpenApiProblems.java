package io.cartoonify.web;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import io.cartoonify.web.filter.ApiPaths;
import io.cartoonify.web.problem.ProblemType;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How each operation of the API can fail, in its description of itself. */
@Configuration(proxyBeanMethods = false)
class OpenApiProblems {

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
            case "/api/v1/jobs/{id}/result", "/api/v1/jobs/{id}/source" ->
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
