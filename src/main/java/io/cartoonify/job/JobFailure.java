package io.cartoonify.job;

import io.cartoonify.cartoon.order.InvalidRequestException;
import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.image.UnsupportedImageException;
import io.cartoonify.job.database.Job;
import io.cartoonify.s3.S3FailedException;
import io.cartoonify.style.UnknownStyleException;
import io.cartoonify.web.problem.ProblemType;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what a fault means to the person whose job it ended; what is not their doing is for the log. */
final class JobFailure {
    private static final Logger log = LoggerFactory.getLogger(JobFailure.class);

    private JobFailure() {}

    /** The words for a job that ended in {@code fault}. */
    static Job.Failure of(Throwable fault) {
        if (fault instanceof InvalidRequestException) {
            return said(ProblemType.INVALID_REQUEST, fault);
        } else if (fault instanceof UnknownStyleException) {
            return said(ProblemType.UNKNOWN_STYLE, fault);
        } else if (fault instanceof ImageTooLargeException) {
            return said(ProblemType.TOO_LARGE, fault);
        } else if (fault instanceof UnsupportedImageException) {
            return said(ProblemType.UNSUPPORTED_IMAGE, fault);
        } else if (fault instanceof DamagedImageException) {
            return said(ProblemType.DAMAGED_IMAGE, fault);
        }
        return ours(fault);
    }

    private static Job.Failure said(ProblemType type, Throwable fault) {
        return new Job.Failure(type.name(), String.valueOf(fault.getMessage()));
    }

    private static Job.Failure ours(Throwable fault) {
        log.error("A job failed", fault);
        if (fault instanceof S3FailedException) {
            return new Job.Failure(
                    ProblemType.PLACE_AWAY.name(),
                    "What it needs was not fetched from S3, or what it made not put there: %s"
                            .formatted(fault.getMessage()));
        }
        return fault instanceof IOException
                ? new Job.Failure(
                        ProblemType.JOBS_FULL.name(),
                        "There was no room for what was drawn, or it could not be kept. Send the file again later.")
                : new Job.Failure(
                        ProblemType.INTERNAL_ERROR.name(), "The job was not done. Sending the file again may help.");
    }

    /** The words for a job that was begun too often. */
    static Job.Failure givenUp(int tries) {
        return new Job.Failure(
                ProblemType.JOB_GIVEN_UP.name(),
                "The service ended %d times while it drew this file, so it was given up. Send a smaller one."
                        .formatted(tries));
    }
}
