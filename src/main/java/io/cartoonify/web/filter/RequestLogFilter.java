package io.cartoonify.web.filter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.catalina.Globals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives every request an id, in the log and in the answer, and logs a line when it is through.
 *
 * <p>The line has nothing that a client may choose to keep secret: no query, no body, no file's name, no key, no address.
 */
@Component
@ConditionalOnWebApplication
@Order(FilterOrder.LOG)
public class RequestLogFilter extends OncePerRequestFilter {
    public static final String HEADER = "X-Request-Id";
    /** The name of the id in log records. */
    public static final String ID = "requestId";
    /** The name of the key's holder in log records. */
    public static final String KEY = "key";

    private static final Logger log = LoggerFactory.getLogger(RequestLogFilter.class);
    /** Where Tomcat notes that a request came by one of {@code cartoonify.trusted-proxies}. */
    private static final String FROM_PROXY = Globals.REQUEST_FORWARDED_ATTRIBUTE;

    private static final Pattern SANE = Pattern.compile("[\\w.:=+/-]{1,128}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        String id = id(request);
        MDC.put(ID, id);
        response.setHeader(HEADER, id);
        try {
            chain.doFilter(request, response);
        } finally {
            write(request, response.getStatus(), Duration.ofNanos(System.nanoTime() - start));
            MDC.remove(ID);
            MDC.remove(KEY);
        }
    }

    /** The id that a trusted proxy has given, if it is one; else a new one: nobody else may make ids meet. */
    private static String id(HttpServletRequest request) {
        String given = Boolean.TRUE.equals(request.getAttribute(FROM_PROXY)) ? request.getHeader(HEADER) : null;
        return given != null && SANE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }

    /** Beside the sentence, the same as fields in the terms of ECS; the route is the path without what varies. */
    private static void write(HttpServletRequest request, int status, Duration time) {
        log.atLevel(ApiPaths.watch(request) ? Level.DEBUG : Level.INFO)
                .addKeyValue("http.request.method", request.getMethod())
                .addKeyValue("http.route", route(request))
                .addKeyValue("http.response.status_code", status)
                .addKeyValue("event.duration", time.toNanos())
                .log("{} {} {} in {} ms", request.getMethod(), request.getRequestURI(), status, time.toMillis());
    }

    private static String route(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? ApiPaths.known(request).orElse("UNKNOWN") : pattern.toString();
    }
}
