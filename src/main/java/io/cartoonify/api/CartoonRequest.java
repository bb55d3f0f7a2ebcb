package io.cartoonify.api;

import io.cartoonify.cartoon.order.CartoonOptions;
import io.cartoonify.cartoon.order.InvalidRequestException;
import io.cartoonify.web.body.FormPart;
import io.cartoonify.web.body.IncomingRequest;
import io.cartoonify.web.body.MultipartForm;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/**
 * A photo to draw, as a form's field {@code image} or as the whole body, and how to draw it.
 *
 * @param photo a file
 * @param fileName the photo's, where it was sent
 */
@SuppressWarnings("ArrayRecordComponent") // a file's bytes, handed over and never compared
record CartoonRequest(byte[] photo, @Nullable String fileName, CartoonOptions options) {
    private static final String IMAGE = "image";
    private static final String HOW = "Send one photo as the multipart field \"image\", or as the whole body.";
    /** What bytes of any kind are sent as; S3 calls them by the second name. */
    private static final List<String> BYTES = List.of("application/octet-stream", "binary/octet-stream");

    private static final int LONGEST_PATH = 200;

    /**
     * What {@code request} asks for.
     *
     * @throws InvalidRequestException if that makes no sense
     * @throws HttpMediaTypeNotSupportedException if its body is neither a form nor a photo
     */
    static CartoonRequest read(IncomingRequest request) throws HttpMediaTypeNotSupportedException {
        String type = request.getContentType() == null
                ? ""
                : request.getContentType().strip().toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/")) {
            return ofForm(request, MultipartForm.read(request));
        } else if (type.isEmpty() || type.startsWith("image/") || BYTES.stream().anyMatch(type::startsWith)) {
            return ofBody(request);
        }
        throw new HttpMediaTypeNotSupportedException(
                HOW,
                List.of(
                        MediaType.MULTIPART_FORM_DATA,
                        MediaType.parseMediaType("image/*"),
                        MediaType.APPLICATION_OCTET_STREAM));
    }

    private static CartoonRequest ofBody(IncomingRequest request) {
        Fields fields = fields(request, List.of());
        byte[] photo = request.bytes();
        if (photo.length == 0) {
            throw new InvalidRequestException(HOW);
        }
        return new CartoonRequest(photo, null, fields.options());
    }

    private static CartoonRequest ofForm(IncomingRequest request, List<FormPart> parts) {
        List<FormPart> photos =
                parts.stream().filter(part -> part.name().equals(IMAGE)).toList();
        List<FormPart> others =
                parts.stream().filter(part -> !part.name().equals(IMAGE)).toList();
        CartoonOptions options = fields(request, others).options();
        FormPart photo = photo(photos);
        return new CartoonRequest(photo.content(), photo.fileName(), options);
    }

    private static Fields fields(IncomingRequest request, List<FormPart> parts) {
        Fields fields = Fields.of(request, parts, IMAGE);
        if (fields.get(IMAGE) != null) {
            throw new InvalidRequestException("The address has words in \"image\", no photo. " + HOW);
        }
        return fields;
    }

    private static FormPart photo(List<FormPart> all) {
        List<FormPart> photos =
                all.size() > 1 ? all.stream().filter(part -> !part.isUnchosen()).toList() : all;
        if (photos.isEmpty()) {
            throw new InvalidRequestException(HOW);
        }
        if (photos.size() > 1) {
            throw new InvalidRequestException("Send one photo at a time; there were " + photos.size() + ".");
        }
        FormPart photo = photos.get(0);
        if (photo.content().length == 0) {
            throw new InvalidRequestException("The file in \"image\" is empty.");
        }
        if (photo.fileName() == null && isPath(photo.content())) {
            throw new InvalidRequestException(
                    "The field \"image\" has words in it, no photo. With curl, write -F image=@photo.jpg.");
        }
        return photo;
    }

    /** Whether somebody sent a file's name in place of the file: no picture is a few printable letters. */
    private static boolean isPath(byte[] content) {
        return content.length <= LONGEST_PATH
                && new String(content, StandardCharsets.UTF_8).matches("[^\\p{Cntrl}\\uFFFD]+");
    }
}
