package io.cartoonify.web.access;

import io.cartoonify.web.filter.ApiPaths;
import io.cartoonify.web.filter.FilterOrder;
import io.cartoonify.web.filter.RequestLogFilter;
import io.cartoonify.web.problem.Refusals;
import io.cartoonify.web.refusal.UnknownKeyException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets only those with a key use the API, where there are keys; from here on the request has its holder's name. */
@Component
@ConditionalOnWebApplication
@Order(FilterOrder.KEYS)
public class ApiKeyFilter extends OncePerRequestFilter {
    public static final String HEADER = "X-API-Key";
    private static final String BEARER = "Bearer ";

    private final ApiKeys keys;
    private final Refusals refusals;

    ApiKeyFilter(ApiKeys keys, Refusals refusals) {
        this.keys = keys;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return keys.keys().isEmpty() || !ApiPaths.needsKey(request) || HttpMethod.OPTIONS.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> holder = keys.holder(secret(request));
        if (holder.isEmpty()) {
            refusals.refuse(request, response, new UnknownKeyException());
        } else {
            MDC.put(RequestLogFilter.KEY, holder.get());
            chain.doFilter(named(request, holder.get()), response);
        }
    }

    private static String secret(HttpServletRequest request) {
        String bearer = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (bearer != null && bearer.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return bearer.substring(BEARER.length()).strip();
        }
        String key = request.getHeader(HEADER);
        return key == null ? "" : key.strip();
    }

    private static HttpServletRequest named(HttpServletRequest request, String holder) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getRemoteUser() {
                return holder;
            }
        };
    }
}
