package io.cartoonify.web.body;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * Reads forms ({@code multipart/form-data}, RFC 7578) by Tomcat's own reader, part by part into memory.
 *
 * <p>Not by way of {@code request.getParts()}: that reads past filters, so past the limits of time and memory, writes
 * photos to disk or keeps each three times, and turns one that comes without a file name into text.
 */
public final class MultipartForm {
    private static final int MAX_PARTS = 20;
    private static final int MAX_HEADER = 2048;

    private MultipartForm() {}

    /**
     * The form's named parts, in order.
     *
     * @throws MultipartException if it is malformed or has no end; the message of one without a cause is for whoever
     *     sent it
     * @throws MaxUploadSizeExceededException if there are too many parts, or one with a header too long
     */
    public static List<FormPart> read(IncomingRequest request) {
        FileUpload upload = new FileUpload();
        upload.setPartHeaderSizeMax(MAX_HEADER);
        upload.setHeaderEncoding("UTF-8");
        if (upload.getBoundary(request.getContentType()) == null) {
            throw new MultipartException("The Content-Type of a form needs a boundary:"
                    + " do not set this header yourself, your client sets it right.");
        }
        try {
            return parts(upload.getItemIterator(new ServletRequestContext(request)), request.share());
        } catch (IOException | IllegalArgumentException e) { // the latter if the boundary is endless
            if (e instanceof SizeException || NestedExceptionUtils.getMostSpecificCause(e) instanceof SizeException) {
                throw new MaxUploadSizeExceededException(-1, e);
            }
            throw new MultipartException("The form cannot be read", e);
        }
    }

    private static List<FormPart> parts(FileItemIterator items, BodyMemory.Share share)
            throws FileUploadException, IOException {
        List<FormPart> parts = new ArrayList<>();
        while (items.hasNext()) {
            FileItemStream item = items.next();
            if (parts.size() == MAX_PARTS) {
                throw new MaxUploadSizeExceededException(-1);
            }
            String name = Objects.requireNonNullElse(item.getFieldName(), "");
            parts.add(new FormPart(name, item.getName(), WholeBytes.read(item.openStream(), share)));
        }
        return parts.stream().filter(part -> !part.name().isEmpty()).toList();
    }
}
