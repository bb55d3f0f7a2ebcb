package io.cartoonify.lambda;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.cartoonify.cartoon.InvalidRequestException;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /events}: where the Lambda Web Adapter delivers every event that is no HTTP request. */
@RestController
@Profile("lambda")
@Hidden
class EventController {
    /** Who sends events for no reason but to keep the function warm. */
    private static final Set<String> WARMERS = Set.of("serverless-plugin-warmup", "aws.events");

    @PostMapping(path = "/events", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, String> answer(@RequestBody Event event) {
        if (event.source() == null || !WARMERS.contains(event.source())) {
            throw new InvalidRequestException("Of all events, only those that keep the function warm are answered.");
        }
        return Map.of();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Event(@Nullable String source) {}
}
