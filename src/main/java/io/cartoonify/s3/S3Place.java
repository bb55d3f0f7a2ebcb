package io.cartoonify.s3;

import io.cartoonify.settings.InvalidSettingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder in a bucket.
 *
 * @param bucket the bucket's name
 * @param prefix what the keys in the folder begin with: empty, or ending with a slash
 */
public record S3Place(String bucket, String prefix) {
    private static final Pattern URL = Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/(.*?)/*)?");

    /**
     * The place that {@code url} names: {@code s3://bucket} or {@code s3://bucket/prefix}.
     *
     * @throws IllegalArgumentException if it names none
     */
    public static S3Place of(String url) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException("This is no place in S3, which looks like s3://bucket/prefix: " + url);
        }
        String prefix = parts.group(2);
        return new S3Place(parts.group(1), prefix == null || prefix.isEmpty() ? "" : prefix + "/");
    }

    /**
     * The place that the operator has named by {@code setting}.
     *
     * @throws InvalidSettingException if {@code url} names none
     */
    public static S3Place ofSetting(String setting, String url) {
        try {
            return of(url);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(setting, url, "must be a place like s3://bucket/prefix");
        }
    }

    /** The key of the file called {@code name} in this folder. */
    public String key(String name) {
        return prefix + name;
    }

    /** Whether {@code other} is this place, or a folder in it. */
    public boolean holds(S3Place other) {
        return bucket.equals(other.bucket) && other.prefix.startsWith(prefix);
    }

    @Override
    public String toString() {
        return "s3://" + bucket + "/" + prefix;
    }
}
