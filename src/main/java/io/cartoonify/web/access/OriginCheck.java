package io.cartoonify.web.access;

import io.cartoonify.web.problem.Refusals;
import io.cartoonify.web.refusal.ForbiddenOriginException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;

/**
 * Spring's CORS, but a request of an origin that is not listed is carried out and its browser not told that the page may
 * see the answer. It may be the service's own page: behind a proxy that changes Host or ends TLS, its origin is another
 * than the one asked.
 */
final class OriginCheck extends DefaultCorsProcessor {
    private final Refusals refusals;

    OriginCheck(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public boolean processRequest(
            @Nullable CorsConfiguration cors, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean preFlight = CorsUtils.isPreFlightRequest(request);
        if (cors != null && !preFlight && cors.checkOrigin(request.getHeader(HttpHeaders.ORIGIN)) == null) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
            return true;
        }
        boolean allowed = super.processRequest(cors, request, response);
        if (!allowed) {
            refusals.refuse(request, response, new ForbiddenOriginException());
        }
        return allowed;
    }

    @Override
    protected void rejectRequest(ServerHttpResponse response) {
        // Refused above, in the words of every other refusal.
    }
}
