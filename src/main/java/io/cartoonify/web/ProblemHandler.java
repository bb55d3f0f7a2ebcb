package io.cartoonify.web;

import io.cartoonify.cartoon.AnswerTooLargeException;
import io.cartoonify.cartoon.DrawingTooSlowException;
import io.cartoonify.cartoon.InvalidRequestException;
import io.cartoonify.cartoon.ServiceFullException;
import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.image.UnsupportedImageException;
import io.cartoonify.style.UnknownStyleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What goes wrong in our own code, and the answer to it. Only messages meant for the person who asked get out. */
@RestControllerAdvice
class ProblemHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    @ExceptionHandler
    ProblemDetail handle(InvalidRequestException e) {
        return ProblemType.INVALID_REQUEST.detail(e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail handle(UnknownStyleException e) {
        return ProblemType.UNKNOWN_STYLE.detail(e.getMessage());
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
        long seconds = Math.max(1, e.retryAfter().plusMillis(999).toSeconds());
        return ResponseEntity.of(ProblemType.SERVICE_FULL.detail(e.getMessage()))
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .build();
    }

    @ExceptionHandler
    ProblemDetail handle(DrawingTooSlowException e) {
        return ProblemType.DRAWING_TOO_SLOW.detail(e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail handle(Exception e) {
        log.error("A request failed", e);
        return ProblemType.INTERNAL_ERROR.detail("The photo was not drawn. Trying again may help.");
    }
}
