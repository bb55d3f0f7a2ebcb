package io.cartoonify.web;

import io.cartoonify.cartoon.Limits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses a body by its announced length, at once.
 *
 * <p>The answer is flushed before the server swallows what the client is still sending, so that the client reads it.
 */
@Component
@ConditionalOnWebApplication
class UploadLimitFilter extends OncePerRequestFilter {
    private final long maxBytes;
    private final HandlerExceptionResolver problems;

    UploadLimitFilter(Limits limits, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.maxBytes = limits.maxBytes().toBytes();
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > maxBytes) {
            problems.resolveException(request, response, null, new MaxUploadSizeExceededException(maxBytes));
            response.flushBuffer();
        } else {
            chain.doFilter(request, response);
        }
    }
}
