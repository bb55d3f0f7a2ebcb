package io.cartoonify.web.filter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;

/** Which requests use the service, rather than look at its page, its description or its health. */
public final class ApiPaths {
    /** What this service can do, told to everybody: also whether a key is needed. */
    public static final String CAPABILITIES = "/api/v1";

    /** Where jobs are asked for. */
    private static final String JOBS = "/api/v1/jobs";

    private static final Set<String> PHOTOS = Set.of("/transform", "/api/v1/cartoons");
    private static final Set<String> UPLOADS = Set.of("/api/v1/uploads", "/api/v1/uploads/cartoons");

    private static final Set<String> READ = Set.of(CAPABILITIES, "/api/v1/styles");

    private ApiPaths() {}

    /** Whether {@code request} is for those who may use the service. */
    public static boolean cover(HttpServletRequest request) {
        String path = path(request);
        return path.equals("/transform") || path.startsWith("/api/") && !path.equals(CAPABILITIES);
    }

    /** Whether {@code request} asks for a drawing, or for a way to upload a photo for one. */
    public static boolean draw(HttpServletRequest request) {
        String path = path(request);
        return HttpMethod.POST.matches(request.getMethod()) && (PHOTOS.contains(path) || UPLOADS.contains(path));
    }

    /** Whether {@code request} may have a photo in its body. */
    public static boolean carryPhoto(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod()) && PHOTOS.contains(path(request));
    }

    /** Whether {@code request} may have the file of a job in its body. */
    public static boolean carryJob(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod()) && path(request).equals(JOBS);
    }

    /** Whether somebody only looks whether the service is well, as happens every few seconds. */
    public static boolean watch(HttpServletRequest request) {
        String path = path(request);
        return path.equals("/livez") || path.equals("/readyz") || path.startsWith("/actuator");
    }

    /** The path of {@code request} where it is one of ours without variable parts, of which there are few. */
    public static Optional<String> known(HttpServletRequest request) {
        String path = path(request);
        boolean known = PHOTOS.contains(path) || UPLOADS.contains(path) || READ.contains(path) || JOBS.equals(path);
        return known ? Optional.of(path) : Optional.empty();
    }

    /** The decoded path, wherever the service is mounted. */
    public static String path(HttpServletRequest request) {
        return request.getPathInfo() == null ? request.getServletPath() : request.getPathInfo();
    }
}
