package io.cartoonify.web.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;

/** Which requests use the service, rather than look at its page, its description or its health. */
final class ApiPaths {

    private ApiPaths() {}

    static boolean cover(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.equals("/transform") || path.startsWith("/api/");
    }

    /** Whether {@code request} asks for a drawing, or for a way to upload a photo for one. */
    static boolean draw(HttpServletRequest request) {
        return cover(request) && HttpMethod.POST.matches(request.getMethod());
    }
}
