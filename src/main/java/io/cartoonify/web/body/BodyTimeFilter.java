package io.cartoonify.web.body;

import io.cartoonify.web.connection.ClientConnection;
import io.cartoonify.web.filter.ApiPaths;
import io.cartoonify.web.filter.FilterOrder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds how long any body may take, also one that nobody reads since its request is refused or needs none. */
@Component
@ConditionalOnWebApplication
@Order(FilterOrder.BODY_TIME)
class BodyTimeFilter extends OncePerRequestFilter {
    private final BodyLimits limits;
    private final JobBodyLimits jobLimits;

    BodyTimeFilter(BodyLimits limits, JobBodyLimits jobLimits) {
        this.limits = limits;
        this.jobLimits = jobLimits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ClientConnection.stopReadingAfter(ApiPaths.mayCarryJob(request) ? jobLimits.uploadTime() : limits.uploadTime());
        chain.doFilter(request, response);
    }
}
