package io.cartoonify.web.filter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells browsers that the page is made of this server's files alone, is in nobody's frame, and is what it says. */
@Component
@ConditionalOnWebApplication
@Order(FilterOrder.HEADERS)
class SecurityHeadersFilter extends OncePerRequestFilter {
    private static final String COMMON =
            "; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    /** Pictures and clips are shown from memory before and after they are drawn. */
    static final String PAGE = "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:" + COMMON;
    /** Swagger UI styles its elements one by one. */
    static final String SWAGGER =
            "default-src 'self'; img-src 'self' blob: data:; style-src 'self' 'unsafe-inline'" + COMMON;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean swagger = ApiPaths.path(request).startsWith("/swagger-ui");
        response.setHeader("Content-Security-Policy", swagger ? SWAGGER : PAGE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        chain.doFilter(request, response);
    }
}
