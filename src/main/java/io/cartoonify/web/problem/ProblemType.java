package io.cartoonify.web.problem;

import io.cartoonify.web.filter.RequestLogFilter;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Every kind of failure that a client can meet, with its status. Types are stable: clients may rely on them. */
public enum ProblemType {
    INVALID_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be met as it is written"),
    UNKNOWN_KEY(HttpStatus.UNAUTHORIZED, "This service needs a key"),
    FORBIDDEN_ORIGIN(HttpStatus.FORBIDDEN, "This page may not use the service"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing at this address"),
    UNKNOWN_STYLE(HttpStatus.NOT_FOUND, "This style is not installed"),
    UPLOADS_OFF(HttpStatus.NOT_FOUND, "This service has no place for uploads"),
    UNKNOWN_UPLOAD(HttpStatus.NOT_FOUND, "There is no such upload"),
    JOBS_OFF(HttpStatus.NOT_FOUND, "This service has no jobs"),
    UNKNOWN_JOB(HttpStatus.NOT_FOUND, "There is no such job"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This address does not take this method"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "None of the accepted media types can be given"),
    NO_RESULT(HttpStatus.CONFLICT, "The job has no such file"),
    UPLOAD_TOO_SLOW(HttpStatus.REQUEST_TIMEOUT, "The upload took too long"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The upload is too large"),
    ANSWER_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The picture is too large to be delivered"),
    UNSUPPORTED_BODY(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The request's body is of the wrong type"),
    UNSUPPORTED_IMAGE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This is not an image format that can be read"),
    DAMAGED_IMAGE(HttpStatus.UNPROCESSABLE_CONTENT, "The image is damaged"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many drawings for one client"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side"),
    SERVICE_FULL(HttpStatus.SERVICE_UNAVAILABLE, "The service is full"),
    UPLOADS_AWAY(HttpStatus.SERVICE_UNAVAILABLE, "The place for uploads does not answer"),
    JOBS_AWAY(HttpStatus.SERVICE_UNAVAILABLE, "Jobs cannot be kept now"),
    PLACE_AWAY(HttpStatus.SERVICE_UNAVAILABLE, "The place in S3 cannot be used now"),
    DRAWING_TOO_SLOW(HttpStatus.GATEWAY_TIMEOUT, "The drawing took too long"),
    JOBS_FULL(HttpStatus.INSUFFICIENT_STORAGE, "There is no room for the file"),
    JOB_GIVEN_UP(HttpStatus.INTERNAL_SERVER_ERROR, "The job was given up");

    /** What asking for a drawing can come to, besides a drawing. */
    public static final List<ProblemType> DRAWING = List.of(
            INVALID_REQUEST,
            UNKNOWN_KEY,
            UNKNOWN_STYLE,
            UPLOAD_TOO_SLOW,
            TOO_LARGE,
            ANSWER_TOO_LARGE,
            UNSUPPORTED_BODY,
            UNSUPPORTED_IMAGE,
            DAMAGED_IMAGE,
            TOO_MANY_REQUESTS,
            INTERNAL_ERROR,
            SERVICE_FULL,
            DRAWING_TOO_SLOW);

    /** What asking for a drawing of an uploaded photo can come to besides. */
    public static final List<ProblemType> UPLOADED = List.of(UPLOADS_OFF, UNKNOWN_UPLOAD, NOT_ACCEPTABLE, UPLOADS_AWAY);

    /** What asking for a way to upload a photo can come to. */
    public static final List<ProblemType> UPLOADING = List.of(
            INVALID_REQUEST,
            UNKNOWN_KEY,
            UPLOADS_OFF,
            NOT_ACCEPTABLE,
            UPLOAD_TOO_SLOW,
            TOO_LARGE,
            UNSUPPORTED_BODY,
            UNSUPPORTED_IMAGE,
            TOO_MANY_REQUESTS,
            INTERNAL_ERROR,
            SERVICE_FULL);

    /** What asking for a job can come to. */
    public static final List<ProblemType> POSTING_JOBS = List.of(
            INVALID_REQUEST,
            UNKNOWN_KEY,
            JOBS_OFF,
            UNKNOWN_STYLE,
            NOT_ACCEPTABLE,
            UPLOAD_TOO_SLOW,
            TOO_LARGE,
            UNSUPPORTED_BODY,
            UNSUPPORTED_IMAGE,
            TOO_MANY_REQUESTS,
            INTERNAL_ERROR,
            SERVICE_FULL,
            JOBS_AWAY,
            PLACE_AWAY,
            JOBS_FULL);

    /** What asking about a job can come to; its id may be what no address can have. */
    public static final List<ProblemType> JOBS =
            List.of(INVALID_REQUEST, UNKNOWN_KEY, JOBS_OFF, UNKNOWN_JOB, NOT_ACCEPTABLE, SERVICE_FULL, JOBS_AWAY);

    private final HttpStatus status;
    private final String title;

    ProblemType(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status.value();
    }

    public String title() {
        return title;
    }

    /** A problem of this type. {@code detail} is a sentence for the person who asked. */
    ProblemDetail detail(@Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(uri());
        problem.setTitle(title);
        String request = MDC.get(RequestLogFilter.ID);
        if (request != null) {
            problem.setProperty(RequestLogFilter.ID, request);
        }
        return problem;
    }

    /** What a status means that no controller gave; the problem may have another one. */
    static ProblemDetail refusalByServer(int status) {
        return switch (status) {
            case 401 -> UNKNOWN_KEY.detail("Send a key in the header X-API-Key.");
            case 403, 404 -> NOT_FOUND.detail("The API is described at /swagger-ui.html.");
            case 405 -> METHOD_NOT_ALLOWED.detail("The API is described at /swagger-ui.html.");
            case 406 -> NOT_ACCEPTABLE.detail("Accept application/json, or leave the header out.");
            case 408 -> UPLOAD_TOO_SLOW.detail("The request did not arrive in time.");
            case 413 -> TOO_LARGE.detail("The upload has more bytes or form fields than this service takes.");
            case 415 -> UNSUPPORTED_BODY.detail("The API is described at /swagger-ui.html.");
            case 417 -> INVALID_REQUEST.detail("No expectation but \"Expect: 100-continue\" is met here.");
            case 500, 502, 504 -> INTERNAL_ERROR.detail("The request was not carried out. Trying again may help.");
            case 501 ->
                INVALID_REQUEST.detail("The method is not known here, or a Transfer-Encoding other than chunked.");
            case 503 -> SERVICE_FULL.detail("The service is starting or stopping. Ask again in a moment.");
            // Of the client's making, such as 431 for too many headers and 505 for a version not known.
            default ->
                INVALID_REQUEST.detail(
                        "The request cannot be read: its first line or a header is malformed, too long or not known here,"
                                + " or there are more than a hundred headers.");
        };
    }

    /** The type in answers. */
    public URI uri() {
        return URI.create("urn:cartoonify:" + id());
    }

    /** The type in meters. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
