package io.cartoonify.web.filter;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Tells browsers by a file's contents whether what they have is still right: index.html, icons, samples, Swagger UI.
 * Dates cannot, since reproducible builds give every file the same.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.LOWEST_PRECEDENCE)
class EtagFilter extends ShallowEtagHeaderFilter {

    EtagFilter() {
        // Tomcat compresses nothing that has a strong one.
        setWriteWeakETag(true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = ApiPaths.path(request);
        boolean immutable = path.startsWith("/assets/");
        // Forwarded to index.html: Tomcat ends the answer under a wrapper before that has written anything.
        boolean forwarded = path.equals("/");
        return !HttpMethod.GET.matches(request.getMethod())
                || ApiPaths.needsKey(request)
                || ApiPaths.isProbe(request)
                || immutable
                || forwarded;
    }
}
