package io.cartoonify.web.body;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;

/**
 * A field of a form.
 *
 * @param name empty if it has none
 * @param fileName null if it is no file
 * @param contentType as the client says
 * @param content not copied
 */
@SuppressWarnings("ArrayRecordComponent") // a file's bytes, handed over and never compared
record FormPart(
        String name, @Nullable String fileName, @Nullable String contentType, byte[] content) implements MultipartFile {

    /**
     * A part with this header.
     *
     * @throws MultipartException if the header is malformed
     */
    static FormPart of(HttpHeaders header, byte[] content) {
        ContentDisposition disposition = disposition(header.getFirst(HttpHeaders.CONTENT_DISPOSITION));
        String name = Objects.requireNonNullElse(disposition.getName(), "");
        return new FormPart(name, disposition.getFilename(), header.getFirst(HttpHeaders.CONTENT_TYPE), content);
    }

    private static ContentDisposition disposition(@Nullable String header) {
        try {
            return ContentDisposition.parse(Objects.requireNonNullElse(header, "form-data"));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) { // the latter where a name is one quote
            throw new MultipartException("The header of a part cannot be read", e);
        }
    }

    boolean isFile() {
        return fileName != null;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public @Nullable String getOriginalFilename() {
        return fileName;
    }

    @Override
    public @Nullable String getContentType() {
        return contentType;
    }

    @Override
    public boolean isEmpty() {
        return content.length == 0;
    }

    @Override
    public long getSize() {
        return content.length;
    }

    /** The content itself: there is no need for a copy of each photo. */
    @Override
    public byte[] getBytes() {
        return content;
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public void transferTo(Path file) throws IOException {
        Files.write(file, content);
    }

    @Override
    public void transferTo(java.io.File file) throws IOException {
        transferTo(file.toPath());
    }
}
