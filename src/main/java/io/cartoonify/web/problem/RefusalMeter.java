package io.cartoonify.web.problem;

import static java.util.stream.Collectors.toMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Counts the problems that are answered, by their type; all types from zero, so that rates are right from the first. */
@RestControllerAdvice
class RefusalMeter implements ResponseBodyAdvice<Object> {
    private final Map<URI, Counter> refusals;

    RefusalMeter(MeterRegistry registry) {
        refusals = Stream.of(ProblemType.values()).collect(toMap(ProblemType::uri, type -> counter(type, registry)));
    }

    private static Counter counter(ProblemType type, MeterRegistry registry) {
        return Counter.builder("cartoonify.refusals")
                .description("Requests that were answered with a problem, by its type")
                .tag("reason", type.id())
                .register(registry);
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType mediaType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof ProblemDetail problem && problem.getType() != null) {
            Counter refusal = refusals.get(problem.getType());
            if (refusal != null) {
                refusal.increment();
            }
        }
        return body;
    }
}
