package io.cartoonify.s3upload;

import io.cartoonify.cartoon.order.InvalidRequestException;
import io.cartoonify.web.refusal.UnknownUploadException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The secret that a photo in S3 goes by: whoever has it may have the photo drawn.
 *
 * <p>Nothing is remembered of it here. When it expires is a part of it, and so of the name of the file: with another
 * time it is the key to nothing.
 *
 * @param text a time and 128 random bits, all in hex, so that it is one plain file name
 * @param expires from when on it is worth nothing
 */
record UploadKey(String text, Instant expires) {
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{8})-[0-9a-f]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new key, which nobody can guess. */
    static UploadKey create(Instant expires) {
        byte[] secret = new byte[16];
        RANDOM.nextBytes(secret);
        return parse(String.format(
                Locale.ROOT, "%08x-%s", expires.getEpochSecond(), HexFormat.of().formatHex(secret)));
    }

    /**
     * The key that a request has.
     *
     * @param text null if it has none
     * @throws InvalidRequestException if it has none
     * @throws UnknownUploadException if it is no key
     */
    static UploadKey ofRequest(@Nullable String text) {
        if (text == null) {
            throw new InvalidRequestException("Send the \"key\" of an upload, from POST /api/v1/uploads.");
        }
        return parse(text);
    }

    /**
     * The key that {@code text} is.
     *
     * @throws UnknownUploadException if it is none
     */
    static UploadKey parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new UnknownUploadException("This is no upload's key. Keys come from POST /api/v1/uploads.");
        }
        return new UploadKey(text, Instant.ofEpochSecond(Long.parseLong(parts.group(1), 16)));
    }

    /** @throws UnknownUploadException if the key is worth nothing any more */
    void checkAt(Instant now) {
        if (!now.isBefore(expires)) {
            throw new UnknownUploadException("This upload has expired. Upload the photo again.");
        }
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "UploadKey until " + expires;
    }
}
