package io.cartoonify.web.body;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.apache.tomcat.util.http.fileupload.FileItemHeaders;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
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
    /** A field beside a file that is not read into memory. */
    private static final int MAX_FIELD = 64 << 10;

    private MultipartForm() {}

    /**
     * The form's named parts, in order.
     *
     * @throws MultipartException if it is malformed or has no end; the message of one without a cause is for whoever
     *     sent it
     * @throws MaxUploadSizeExceededException if there are too many parts
     */
    public static List<FormPart> read(IncomingRequest request) {
        return read(request, item -> part(item, request.share()));
    }

    /** Takes the file of a form as it comes. */
    @FunctionalInterface
    public interface FileTaker {
        void take(@Nullable String fileName, InputStream content) throws IOException;
    }

    /**
     * The form's named parts besides those called {@code file}, which go to {@code taker}; fails as {@link #read} does.
     *
     * @throws MaxUploadSizeExceededException if another part is too long
     */
    public static List<FormPart> read(IncomingRequest request, String file, FileTaker taker) {
        return read(request, item -> {
            if (!file.equals(item.getFieldName())) {
                return shortPart(item);
            }
            try (InputStream content = content(item)) {
                taker.take(item.getName(), content);
            }
            return null;
        });
    }

    /** Reads one part; null where nothing is left to say of it. */
    @FunctionalInterface
    private interface PartReader {
        @Nullable FormPart read(FileItemStream item) throws IOException;
    }

    private static FormPart part(FileItemStream item, BodyMemory.Share share) throws IOException {
        return new FormPart(name(item), item.getName(), WholeBytes.read(content(item), share));
    }

    private static FormPart shortPart(FileItemStream item) throws IOException {
        byte[] content = content(item).readNBytes(MAX_FIELD + 1);
        if (content.length > MAX_FIELD) {
            throw new MaxUploadSizeExceededException(MAX_FIELD);
        }
        return new FormPart(name(item), item.getName(), content);
    }

    /** A part's bytes. Mail libraries send them in base64, and say so. */
    private static InputStream content(FileItemStream item) throws IOException {
        FileItemHeaders headers = item.getHeaders();
        String encoding = headers == null ? null : headers.getHeader("Content-Transfer-Encoding");
        boolean base64 = encoding != null && encoding.strip().equalsIgnoreCase("base64");
        return base64 ? Base64.getMimeDecoder().wrap(item.openStream()) : item.openStream();
    }

    private static String name(FileItemStream item) {
        return Objects.requireNonNullElse(item.getFieldName(), "");
    }

    private static List<FormPart> read(IncomingRequest request, PartReader reader) {
        FileUpload upload = new FileUpload();
        upload.setPartHeaderSizeMax(MAX_HEADER);
        upload.setHeaderEncoding("UTF-8");
        if (upload.getBoundary(request.getContentType()) == null) {
            throw new MultipartException("The Content-Type of a form needs a boundary:"
                    + " do not set this header yourself, your client sets it right.");
        }
        try {
            return parts(upload.getItemIterator(new ServletRequestContext(request)), reader);
        } catch (IOException | IllegalArgumentException e) { // the latter if the boundary is endless
            if (e instanceof SizeException || NestedExceptionUtils.getMostSpecificCause(e) instanceof SizeException) {
                throw new MultipartException(
                        "A part of the form has more than %d bytes of headers, or no empty line (CR LF)"
                                        .formatted(MAX_HEADER)
                                + " behind them.");
            }
            throw new MultipartException("The form cannot be read", e);
        }
    }

    private static List<FormPart> parts(FileItemIterator items, PartReader reader)
            throws FileUploadException, IOException {
        if (!items.hasNext()) {
            throw new MultipartException(
                    "The form has no part with a name, or another boundary than its Content-Type says:"
                            + " do not set this header yourself, your client sets it right.");
        }
        List<FormPart> parts = new ArrayList<>();
        for (int count = 0; items.hasNext(); count++) {
            FileItemStream item = items.next();
            if (count == MAX_PARTS) {
                throw new MaxUploadSizeExceededException(-1);
            }
            FormPart part = reader.read(item);
            if (part != null) {
                parts.add(part);
            }
        }
        return parts.stream().filter(part -> !part.name().isEmpty()).toList();
    }
}
