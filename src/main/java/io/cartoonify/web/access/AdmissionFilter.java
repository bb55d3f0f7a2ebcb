package io.cartoonify.web.access;

import io.cartoonify.cartoon.Cartoonist;
import io.cartoonify.queue.ServiceFullException;
import io.cartoonify.web.filter.ApiPaths;
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

/** Refuses drawings before their uploads are read while there is no room: what is refused must cost next to nothing. */
@Component
@ConditionalOnWebApplication
@Order(FilterOrder.ROOM)
class AdmissionFilter extends OncePerRequestFilter {
    private final Cartoonist cartoonist;
    private final Refusals refusals;

    AdmissionFilter(Cartoonist cartoonist, Refusals refusals) {
        this.cartoonist = cartoonist;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiPaths.asksForDrawing(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            cartoonist.requireRoom(ClientIdentity.of(request));
        } catch (ServiceFullException e) {
            refusals.refuse(request, response, e);
            return;
        }
        chain.doFilter(request, response);
    }
}
