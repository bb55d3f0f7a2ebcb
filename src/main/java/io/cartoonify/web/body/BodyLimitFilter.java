package io.cartoonify.web.body;

import io.cartoonify.web.filter.FilterOrder;
import io.cartoonify.web.problem.Refusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Refuses a body by its announced length, at once. */
@Component
@ConditionalOnWebApplication
@Order(FilterOrder.UPLOAD)
class BodyLimitFilter extends OncePerRequestFilter {
    private final long maxBytes;
    private final Refusals refusals;

    BodyLimitFilter(BodyLimits limits, Refusals refusals) {
        this.maxBytes = limits.maxBytes().toBytes();
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > maxBytes) {
            refusals.refuse(request, response, new MaxUploadSizeExceededException(maxBytes));
        } else {
            chain.doFilter(request, response);
        }
    }
}
