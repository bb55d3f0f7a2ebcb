package io.cartoonify.web.problem;

import io.cartoonify.web.filter.ApiPaths;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Lets filters refuse a request in the words that controllers use. */
@Component
@ConditionalOnWebApplication
public class Refusals {
    private final HandlerExceptionResolver problems;

    Refusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    /**
     * Answers {@code request} with the problem that {@code reason} is.
     *
     * <p>The answer is flushed before the server swallows what the client is still sending, so that the client reads
     * it.
     */
    public void refuse(HttpServletRequest request, HttpServletResponse response, Exception reason) throws IOException {
        // No handler will say under which path the request counts.
        ApiPaths.known(request)
                .ifPresent(path -> ServerHttpObservationFilter.findObservationContext(request)
                        .ifPresent(context -> context.setPathPattern(path)));
        problems.resolveException(request, response, null, reason);
        response.flushBuffer();
    }
}
