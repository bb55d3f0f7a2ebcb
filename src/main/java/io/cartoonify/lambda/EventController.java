package io.cartoonify.lambda;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code POST /events}: where the Lambda Web Adapter delivers every event that is no HTTP request. */
@RestController
@Profile("lambda")
@Hidden
class EventController {
    /** Who sends events for no reason but to keep the function warm. */
    private static final Set<String> WARMERS = Set.of("serverless-plugin-warmup", "aws.events");

    @PostMapping("/events")
    Map<String, String> answer(@RequestBody Event event) {
        if (event.source() == null || !WARMERS.contains(event.source())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return Map.of();
    }

    record Event(@Nullable String source) {}
}
