package io.cartoonify.web.problem;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What Spring itself refuses, before our code is asked, in our own words. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FrameworkProblemHandler extends ResponseEntityExceptionHandler {

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ResponseEntity<ProblemDetail> refused = ProblemHandler.refusedUpload(e);
        if (refused != null) {
            return new ResponseEntity<>(refused.getBody(), refused.getHeaders(), refused.getStatusCode());
        }
        ProblemDetail problem = problem(e, status);
        HttpStatusCode answer = HttpStatusCode.valueOf(problem.getStatus());
        return super.handleExceptionInternal(e, problem, headers, answer, request);
    }

    private static ProblemDetail problem(Exception e, HttpStatusCode status) {
        if (e.getCause() instanceof StreamConstraintsException) {
            return tooLarge();
        }
        if (e.getCause() instanceof UnrecognizedPropertyException unknown) {
            return ProblemType.INVALID_REQUEST.detail("There is no field \"%s\". The fields are: %s."
                    .formatted(
                            unknown.getPropertyName(),
                            unknown.getKnownPropertyIds().stream()
                                    .map(String::valueOf)
                                    .sorted()
                                    .collect(joining(", "))));
        }
        return switch (status.value()) {
            case 404 -> ProblemType.NOT_FOUND.detail("The API is described at /swagger-ui.html.");
            case 405 -> ProblemType.METHOD_NOT_ALLOWED.detail("The Allow header names the methods it takes.");
            case 406 -> ProblemType.NOT_ACCEPTABLE.detail("Accept application/json, or leave the header out.");
            case 413 -> tooLarge();
            case 415 -> ProblemType.UNSUPPORTED_BODY.detail("The Accept header of this answer names what it takes.");
            case 400, 422 -> ProblemType.INVALID_REQUEST.detail("The body or a parameter cannot be read.");
            default -> ProblemType.INTERNAL_ERROR.detail("The request was not carried out. Trying again may help.");
        };
    }

    private static ProblemDetail tooLarge() {
        return ProblemType.TOO_LARGE.detail("The upload has more bytes or form fields than this service takes.");
    }
}
