package io.cartoonify.web.filter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes a header that makes no sense, such as {@code Accept: null}, as if it had not been sent. Spring would fail on it
 * anew at each step, down to the words of the refusal.
 */
@Component
@ConditionalOnWebApplication
@Order(FilterOrder.UNREADABLE_HEADERS)
class UnreadableHeadersFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Set<String> unreadable = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        drop(unreadable, HttpHeaders.ACCEPT, () -> readAccept(request));
        drop(unreadable, HttpHeaders.ORIGIN, () -> CorsUtils.isCorsRequest(request));
        chain.doFilter(unreadable.isEmpty() ? request : new Without(request, unreadable), response);
    }

    private static void drop(Set<String> unreadable, String header, Runnable read) {
        try {
            read.run();
        } catch (IllegalArgumentException e) {
            unreadable.add(header);
        }
    }

    private static void readAccept(HttpServletRequest request) {
        MimeTypeUtils.sortBySpecificity(MediaType.parseMediaTypes(Collections.list(request.getHeaders("Accept"))));
    }

    /** The request without some headers. */
    private static final class Without extends HttpServletRequestWrapper {
        private final Set<String> dropped;

        Without(HttpServletRequest request, Set<String> dropped) {
            super(request);
            this.dropped = dropped;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return dropped.contains(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return dropped.contains(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                    .filter(name -> !dropped.contains(name))
                    .toList());
        }
    }
}
