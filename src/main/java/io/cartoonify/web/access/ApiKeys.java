package io.cartoonify.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may use the API.
 *
 * @param keys by their holders' names; where there are none, everybody may
 */
@Validated
@ConfigurationProperties("cartoonify")
public record ApiKeys(@DefaultValue Map<String, @Valid Key> keys) {

    /**
     * A secret that its holder sends, of which only the hash is known here.
     *
     * @param sha256 of the key, in hex
     * @param rate what its holder may ask for; null for what everybody may
     */
    record Key(
            @NotNull(message = HASH) @Pattern(regexp = "[0-9a-fA-F]{64}", message = HASH) @Pattern(
                    regexp = "(?i)(?!" + OF_NOTHING + ").*",
                    message = "is the hash of an empty key, which everybody has")
            String sha256,

            @Nullable Rate rate) {
        private static final String HASH = "must be the key's hash: 64 hex digits, from printf %s \"$KEY\" | sha256sum";
        private static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    }

    /** Whose key {@code secret} is. Takes as long whichever it is. */
    Optional<String> holder(String secret) {
        byte[] hash = sha256(secret);
        String holder = null;
        for (Map.Entry<String, Key> key : keys.entrySet()) {
            if (MessageDigest.isEqual(
                    hash, HexFormat.of().parseHex(key.getValue().sha256()))) {
                holder = key.getKey();
            }
        }
        return Optional.ofNullable(holder);
    }

    private static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
