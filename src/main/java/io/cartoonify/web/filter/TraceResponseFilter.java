package io.cartoonify.web.filter;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the caller its trace, in the header {@code traceresponse}.
 *
 * @see <a href="https://w3c.github.io/trace-context/#trace-context-http-response-headers-format">W3C Trace Context</a>
 */
@Component
@ConditionalOnWebApplication
@Order(FilterOrder.TRACE)
class TraceResponseFilter extends OncePerRequestFilter {
    private final Tracer tracer;

    TraceResponseFilter(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Span span = tracer.currentSpan();
        if (span != null) {
            response.setHeader("traceresponse", format(span.context()));
        }
        chain.doFilter(request, response);
    }

    private static String format(TraceContext context) {
        boolean sampled = Boolean.TRUE.equals(context.sampled());
        return "00-%s-%s-%s".formatted(context.traceId(), context.spanId(), sampled ? "01" : "00");
    }
}
