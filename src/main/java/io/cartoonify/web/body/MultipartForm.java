package io.cartoonify.web.body;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Takes a form apart that was sent as {@code multipart/form-data} (RFC 7578). For one thread. */
final class MultipartForm {
    private static final int MAX_PARTS = 20;
    private static final int MAX_HEADER = 2048;
    private static final ByteSearch LINE_END = new ByteSearch(new byte[] {'\r', '\n'});
    private static final ByteSearch HEADER_END = new ByteSearch(new byte[] {'\r', '\n', '\r', '\n'});

    private final byte[] body;
    private final ByteSearch delimiter;
    private int at;

    MultipartForm(byte[] body, String boundary) {
        this.body = body;
        this.delimiter = new ByteSearch(("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1));
    }

    /**
     * The form's named parts, in order.
     *
     * @throws MultipartException if it is malformed or has no end
     * @throws MaxUploadSizeExceededException if there are too many parts, or one with a header too long
     */
    List<FormPart> parts() {
        at = delimiter.startsAt(body, -LINE_END.length()) ? -LINE_END.length() : found(delimiter, 0, "start");
        List<FormPart> parts = new ArrayList<>();
        while (nextPart()) {
            if (parts.size() == MAX_PARTS) {
                throw new MaxUploadSizeExceededException(-1);
            }
            parts.add(readPart());
        }
        return parts.stream().filter(part -> !part.name().isEmpty()).toList();
    }

    /** Moves behind a delimiter; false if it is the last one. */
    private boolean nextPart() {
        at += delimiter.length();
        if (at + 1 < body.length && body[at] == '-' && body[at + 1] == '-') {
            return false;
        }
        // Between a delimiter and its line's end there may be blanks.
        while (at < body.length && (body[at] == ' ' || body[at] == '\t')) {
            at++;
        }
        if (!LINE_END.startsAt(body, at)) {
            throw new MultipartException("A delimiter has no line of its own");
        }
        return true;
    }

    private FormPart readPart() {
        int end = found(HEADER_END, at, "header's end");
        if (end - at > MAX_HEADER) {
            throw new MaxUploadSizeExceededException(-1);
        }
        HttpHeaders header = header(new String(body, at, end - at, StandardCharsets.UTF_8));
        int start = end + HEADER_END.length();
        at = found(delimiter, start, "end");
        return FormPart.of(header, Arrays.copyOfRange(body, start, at));
    }

    private static HttpHeaders header(String lines) {
        HttpHeaders header = new HttpHeaders();
        for (String line : lines.split("\r\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                header.add(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }
        return header;
    }

    private int found(ByteSearch searched, int from, String what) {
        int found = searched.find(body, from);
        if (found < 0) {
            throw new MultipartException("The form or a part of it has no " + what);
        }
        return found;
    }
}
