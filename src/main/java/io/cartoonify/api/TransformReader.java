package io.cartoonify.api;

import io.cartoonify.cartoon.InvalidRequestException;
import io.cartoonify.web.body.IncomingRequest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the tutorial's clients send as generously as its own Python did. Thread-safe. */
@Component
class TransformReader {
    /** What JSON is sent as by browsers without a preflight and by {@code curl -d}, besides as itself. */
    private static final List<String> TYPES =
            List.of("application/json", "text/plain", "application/x-www-form-urlencoded", "application/octet-stream");
    /** JSON's text as characters and as a string, and what is decoded from it, for a byte of the body. */
    private static final int COPIES = 4;

    private final JsonMapper mapper;

    TransformReader(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * A photo and what to do with it.
     *
     * @param modelId a whole number, if it is a number at all; null where it was not sent
     * @param loadSize the same
     */
    @SuppressWarnings("ArrayRecordComponent") // a file's bytes, handed over and never compared
    record Photo(
            byte[] file, @Nullable String modelId, @Nullable String loadSize) {}

    /**
     * What {@code request} asks for.
     *
     * @throws InvalidRequestException if it is no JSON, or has no photo in base64
     * @throws HttpMediaTypeNotSupportedException if it says that it is something else than JSON
     */
    Photo read(IncomingRequest request) throws HttpMediaTypeNotSupportedException {
        String type = request.getContentType();
        if (type != null && TYPES.stream().noneMatch(type.strip().toLowerCase(Locale.ROOT)::startsWith)) {
            throw new HttpMediaTypeNotSupportedException("Send JSON.", List.of(MediaType.APPLICATION_JSON));
        }
        byte[] body = request.bytes();
        long copies = (long) COPIES * body.length;
        request.share().hold(copies);
        try {
            JsonNode json = mapper.readTree(body);
            return new Photo(file(json.path("image")), number(json.path("model_id")), number(json.path("load_size")));
        } catch (JacksonException e) {
            throw new InvalidRequestException("The body is no JSON that can be read.");
        } finally {
            request.share().release(copies);
        }
    }

    /** Base64 in either alphabet, bare or as a data URL, in lines, with or without its padding. */
    private static byte[] file(JsonNode image) {
        String text = image.isString() ? image.stringValue() : "";
        if (text.isBlank()) {
            throw new InvalidRequestException("Send the photo in base64 as \"image\".");
        }
        String base64 = text.substring(text.indexOf(',') + 1).replace('-', '+').replace('_', '/');
        try {
            // MIME's decoder passes over whatever is no base64, as Python's does.
            byte[] file = Base64.getMimeDecoder().decode(base64);
            if (file.length > 0) {
                return file;
            }
        } catch (IllegalArgumentException e) {
            // Refused below, like what has no base64 in it at all.
        }
        throw new InvalidRequestException("\"image\" is not valid base64.");
    }

    /** Python's {@code int()}: numbers lose their fraction, true is 1, texts are taken as they are. */
    private static @Nullable String number(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().toBigInteger().toString();
        } else if (value.isBoolean()) {
            return value.booleanValue() ? "1" : "0";
        }
        return value.isString() ? value.stringValue() : null;
    }
}
