package io.cartoonify.web.problem;

import io.cartoonify.cartoon.DrawingTooSlowException;
import io.cartoonify.cartoon.order.AnswerTooLargeException;
import io.cartoonify.cartoon.order.InvalidRequestException;
import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.image.UnsupportedImageException;
import io.cartoonify.queue.ServiceFullException;
import io.cartoonify.style.UnknownStyleException;
import io.cartoonify.web.refusal.BodyTooSlowException;
import io.cartoonify.web.refusal.EncodedBodyException;
import io.cartoonify.web.refusal.ForbiddenOriginException;
import io.cartoonify.web.refusal.JobsDisabledException;
import io.cartoonify.web.refusal.JobsUnavailableException;
import io.cartoonify.web.refusal.NoResultException;
import io.cartoonify.web.refusal.NoRoomForJobException;
import io.cartoonify.web.refusal.PlaceUnavailableException;
import io.cartoonify.web.refusal.TooManyRequestsException;
import io.cartoonify.web.refusal.UnknownJobException;
import io.cartoonify.web.refusal.UnknownKeyException;
import io.cartoonify.web.refusal.UnknownUploadException;
import io.cartoonify.web.refusal.UploadStoreUnavailableException;
import io.cartoonify.web.refusal.UploadsDisabledException;
import java.time.Duration;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;

/** What goes wrong in our own code, and the answer to it. Only messages meant for the person who asked get out. */
@RestControllerAdvice
class ProblemHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    @ExceptionHandler
    ProblemDetail handle(InvalidRequestException e) {
        return ProblemType.INVALID_REQUEST.detail(e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail handle(InvalidParameterException e) {
        return ProblemType.INVALID_REQUEST.detail("The query of the address cannot be read: write it as name=value,"
                + " joined by &, and all but letters and digits as % and the hexadecimal numbers of their UTF-8.");
    }

    @ExceptionHandler
    ProblemDetail handle(UnknownStyleException e) {
        return ProblemType.UNKNOWN_STYLE.detail(e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail handle(UploadsDisabledException e) {
        return ProblemType.UPLOADS_OFF.detail("Send the photo itself to /api/v1/cartoons.");
    }

    @ExceptionHandler
    ProblemDetail handle(UnknownUploadException e) {
        return ProblemType.UNKNOWN_UPLOAD.detail(e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(UploadStoreUnavailableException e) {
        return later(
                ProblemType.UPLOADS_AWAY.detail("The photo was not drawn. Ask again when Retry-After says."),
                e.retryAfter());
    }

    @ExceptionHandler
    ProblemDetail handle(JobsDisabledException e) {
        return ProblemType.JOBS_OFF.detail("Send photos one by one to /api/v1/cartoons.");
    }

    @ExceptionHandler
    ProblemDetail handle(UnknownJobException e) {
        return ProblemType.UNKNOWN_JOB.detail(
                "There is no job of this id, or its time is over: jobs are deleted a while after they have ended.");
    }

    @ExceptionHandler
    ProblemDetail handle(NoResultException e) {
        return ProblemType.NO_RESULT.detail(e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(JobsUnavailableException e) {
        return later(
                ProblemType.JOBS_AWAY.detail("What was asked was not done. Ask again when Retry-After says."),
                e.retryAfter());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(PlaceUnavailableException e) {
        return later(
                ProblemType.PLACE_AWAY.detail(
                        "The photos of source could not be listed. Ask again when Retry-After says."),
                e.retryAfter());
    }

    @ExceptionHandler
    ProblemDetail handle(NoRoomForJobException e) {
        log.warn("The file of a job was not kept: {}", e.getMessage());
        return ProblemType.JOBS_FULL.detail("Nothing of it was kept. Ask again later, or send a smaller file.");
    }

    @ExceptionHandler
    ProblemDetail handle(ImageTooLargeException e) {
        return ProblemType.TOO_LARGE.detail(e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail handle(AnswerTooLargeException e) {
        return ProblemType.ANSWER_TOO_LARGE.detail(e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail handle(UnsupportedImageException e) {
        return ProblemType.UNSUPPORTED_IMAGE.detail(e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail handle(DamagedImageException e) {
        log.debug("An image did not decode", e);
        return ProblemType.DAMAGED_IMAGE.detail(e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(ServiceFullException e) {
        return full(e);
    }

    private static ResponseEntity<ProblemDetail> full(ServiceFullException e) {
        ProblemDetail problem = ProblemType.SERVICE_FULL.detail(e.getMessage());
        return later(new FullProblem(problem, e.reason()), e.retryAfter());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(TooManyRequestsException e) {
        return later(ProblemType.TOO_MANY_REQUESTS.detail("Ask again when Retry-After says."), e.retryAfter());
    }

    private static ResponseEntity<ProblemDetail> later(ProblemDetail problem, Duration retryAfter) {
        long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
        return ResponseEntity.of(problem)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(UnknownKeyException e) {
        ProblemDetail problem = ProblemType.UNKNOWN_KEY.detail(
                "Send a key that the operator of this service gave you, in the header X-API-Key.");
        return ResponseEntity.of(problem)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ExceptionHandler
    ProblemDetail handle(ForbiddenOriginException e) {
        return ProblemType.FORBIDDEN_ORIGIN.detail(
                "Pages of this origin may not call this service: its operator names those that may.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(EncodedBodyException e) {
        ProblemDetail problem =
                ProblemType.UNSUPPORTED_BODY.detail("Send the body as it is, without a Content-Encoding such as gzip.");
        return ResponseEntity.of(problem)
                .header(HttpHeaders.ACCEPT_ENCODING, "identity")
                .build();
    }

    @ExceptionHandler
    ProblemDetail handle(BodyTooSlowException e) {
        return tooSlow();
    }

    private static ProblemDetail tooSlow() {
        return ProblemType.UPLOAD_TOO_SLOW.detail(
                "The photo did not arrive in time. Send a smaller one, or use a faster connection.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(MultipartException e) {
        ResponseEntity<ProblemDetail> refused = refusedUpload(e);
        return refused != null
                ? refused
                : ResponseEntity.of(ProblemType.INVALID_REQUEST.detail(
                                e.getCause() == null
                                        ? e.getMessage()
                                        : "The multipart body cannot be read: it is cut short or malformed."))
                        .build();
    }

    /** The answer where it was a limit of memory or time that kept a body from being read; null where it was not. */
    static @Nullable ResponseEntity<ProblemDetail> refusedUpload(Exception e) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
        if (cause instanceof ServiceFullException full) {
            return full(full);
        }
        return cause instanceof BodyTooSlowException
                ? ResponseEntity.of(tooSlow()).build()
                : null;
    }

    @ExceptionHandler
    ProblemDetail handle(DrawingTooSlowException e) {
        return ProblemType.DRAWING_TOO_SLOW.detail(e.getMessage());
    }

    /** The client has left: see {@link io.cartoonify.web.connection.ClientWatch}. The status, nginx's for this, is for the log. */
    @ExceptionHandler
    ResponseEntity<Void> handle(InterruptedException e) {
        return ResponseEntity.status(499).build();
    }

    @ExceptionHandler
    ProblemDetail handle(Exception e) {
        log.error("A request failed", e);
        return ProblemType.INTERNAL_ERROR.detail("The request was not carried out. Trying again may help.");
    }
}
