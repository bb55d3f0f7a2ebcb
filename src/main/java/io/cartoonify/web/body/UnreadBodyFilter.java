package io.cartoonify.web.body;

import io.cartoonify.web.connection.ClientConnection;
import io.cartoonify.web.filter.FilterOrder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads away what a refused client is still sending, so that it gets to see the answer: many read only when they have
 * sent everything. Whoever sends too much or too slowly is cut off.
 */
@Component
@ConditionalOnWebApplication
@Order(FilterOrder.UNREAD_BODY)
class UnreadBodyFilter extends OncePerRequestFilter {
    private static final int TIMES_WHAT_IS_TAKEN = 4;

    private final BodyLimits limits;

    UnreadBodyFilter(BodyLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long end = System.nanoTime() + limits.uploadTime().toNanos();
        chain.doFilter(request, response);
        ServletInputStream body = request.getInputStream();
        if (!body.isFinished()) {
            response.flushBuffer();
            if (!readAway(body, end)) {
                ClientConnection.close();
            }
        }
    }

    /** Whether the client came to an end in time. */
    private boolean readAway(ServletInputStream body, long end) {
        long most = TIMES_WHAT_IS_TAKEN * limits.maxBytes().toBytes();
        byte[] scrap = new byte[1 << 14];
        try {
            for (long read = 0; read <= most && System.nanoTime() - end < 0; ) {
                int more = body.read(scrap);
                if (more < 0) {
                    return true;
                }
                read += more;
            }
        } catch (IOException e) {
            // The client left, or fell silent.
        }
        return false;
    }
}
