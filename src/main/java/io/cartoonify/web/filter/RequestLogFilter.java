package io.cartoonify.web.filter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id, in the log and in the answer, and logs a line when it is through.
 *
 * <p>The line has nothing that a client may choose to keep secret: no query, no body, no file's name, no key, no address.
 */
@Component
@Order(FilterOrder.LOG)
public class RequestLogFilter extends OncePerRequestFilter {
    public static final String HEADER = "X-Request-Id";
    /** The name of the id in log records. */
    public static final String ID = "requestId";
    /** The name of the key's holder in log records. */
    public static final String KEY = "key";

    private static final Logger log = LoggerFactory.getLogger(RequestLogFilter.class);
    private static final Pattern SANE = Pattern.compile("[\\w.:=+/-]{1,128}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        String id = id(request.getHeader(HEADER));
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

    /** The id that a proxy or the client has given, if it is one; else a new one. */
    private static String id(@Nullable String given) {
        return given != null && SANE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }

    private static void write(HttpServletRequest request, int status, Duration time) {
        log.atLevel(ApiPaths.watch(request) ? Level.DEBUG : Level.INFO)
                .log("{} {} {} in {} ms", request.getMethod(), request.getRequestURI(), status, time.toMillis());
    }
}
