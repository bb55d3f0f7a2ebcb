package io.cartoonify.cli;

import io.cartoonify.queue.ServiceFullException;
import io.cartoonify.s3.S3FailedException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import org.springframework.core.NestedExceptionUtils;

/** Says in words why something was not done: what the file system throws says only a path. */
final class Reasons {

    /** What systems call a full disk, in Java's messages and in FFmpeg's. */
    private static final List<String> FULL =
            List.of("No space left on device", "Disk quota exceeded", "There is not enough space on the disk");

    private Reasons() {}

    /** Whether the same may work another time: the machine or S3 failed, not the photo. */
    static boolean mayPass(Throwable failure) {
        return failure instanceof S3FailedException s3 && s3.mayPass()
                || failure instanceof ServiceFullException
                || failure instanceof VirtualMachineError
                || isOfFullDisk(failure);
    }

    private static boolean isOfFullDisk(Throwable failure) {
        String message = String.valueOf(
                NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
        return FULL.stream().anyMatch(message::contains);
    }

    /** The reason for {@code failure}, as a sentence. */
    static String of(Throwable failure) {
        if (failure instanceof S3FailedException) {
            return String.valueOf(failure.getMessage());
        }
        if (isOfFullDisk(failure)) {
            return "There is no room left for it on the disk.";
        }
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        if (cause instanceof NoSuchFileException) {
            return "There is no such file.";
        } else if (cause instanceof AccessDeniedException) {
            return "You may not read or write it.";
        } else if (cause instanceof NotDirectoryException || cause instanceof FileAlreadyExistsException) {
            return "This is no folder.";
        } else if (cause instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason() + ".";
        } else if (cause instanceof StackOverflowError || cause instanceof OutOfMemoryError) {
            return "There is not enough memory for it.";
        }
        return cause.getMessage() == null ? "It failed: " + cause.getClass().getSimpleName() + "." : cause.getMessage();
    }
}
