package io.cartoonify.lambda;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.cartoonify.cartoon.order.InvalidRequestException;
import io.cartoonify.event.EventDrawing;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private static final Logger log = LoggerFactory.getLogger(EventController.class);
    /** Who sends events for no reason but to keep the function warm. */
    private static final Set<String> WARMERS = Set.of("serverless-plugin-warmup", "aws.events");

    private final Optional<EventDrawing> drawing;

    EventController(Optional<EventDrawing> drawing) {
        this.drawing = drawing;
    }

    @PostMapping(path = "/events", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, ?> answer(@RequestBody Event event) throws InterruptedException {
        if (event.source() != null && WARMERS.contains(event.source())) {
            return Map.of();
        }
        if (event.messages() == null || drawing.isEmpty()) {
            throw new InvalidRequestException("Of all events, those that keep the function warm are answered and, with"
                    + " cartoonify.events.from, messages of a queue.");
        }
        return Map.of("batchItemFailures", failures(event.messages(), drawing.get()));
    }

    /** The messages that SQS is to bring again. */
    private static List<Failure> failures(List<Message> messages, EventDrawing drawing) throws InterruptedException {
        List<Failure> failures = new ArrayList<>();
        for (Message message : messages) {
            try {
                drawing.draw(message.body());
            } catch (IOException | RuntimeException e) {
                log.warn("Message {} is left to come back: {}", message.messageId(), e.getMessage());
                failures.add(new Failure(message.messageId()));
            }
        }
        return failures;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Event(
            @Nullable String source,
            @JsonProperty("Records") @Nullable List<Message> messages) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Message(String messageId, String body) {}

    record Failure(String itemIdentifier) {}
}
