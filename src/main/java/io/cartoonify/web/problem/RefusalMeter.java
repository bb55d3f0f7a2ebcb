package io.cartoonify.web.problem;

import io.cartoonify.queue.ServiceFullException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
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

/**
 * Counts the problems that are answered, by their type and, of a full service, by what there is no room in; all from zero,
 * so that rates are right from the first.
 */
@RestControllerAdvice
class RefusalMeter implements ResponseBodyAdvice<Object> {
    /** Of problems that have but one cause. */
    private static final String NO_CAUSE = "none";

    private final Map<String, Counter> refusals = new HashMap<>();

    RefusalMeter(MeterRegistry registry) {
        for (ProblemType type : ProblemType.values()) {
            causes(type).forEach(cause -> refusals.put(type.uri() + cause, counter(type, cause, registry)));
        }
    }

    private static Stream<String> causes(ProblemType type) {
        Stream<String> named = Stream.of(ServiceFullException.Cause.values()).map(FullProblem::name);
        return Stream.concat(Stream.of(NO_CAUSE), type == ProblemType.SERVICE_FULL ? named : Stream.empty());
    }

    private static Counter counter(ProblemType type, String cause, MeterRegistry registry) {
        return Counter.builder("cartoonify.refusals")
                .description("Requests that were answered with a problem, by its type")
                .tag("reason", type.id())
                .tag("cause", cause)
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
            Counter refusal = refusals.get(problem.getType() + cause(problem));
            if (refusal != null) {
                refusal.increment();
            }
        }
        return body;
    }

    private static String cause(ProblemDetail problem) {
        return problem instanceof FullProblem full ? full.cause() : NO_CAUSE;
    }
}
