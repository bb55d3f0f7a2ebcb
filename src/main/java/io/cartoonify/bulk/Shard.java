package io.cartoonify.bulk;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of several parts of the photos in a place. Each photo is in just one of them, and which one its path alone tells.
 *
 * @param index from 0
 * @param count how many parts there are
 */
public record Shard(int index, int count) {
    /** The one part that has everything. */
    public static final Shard WHOLE = new Shard(0, 1);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})/(\\d{1,9})");

    public Shard {
        if (index < 0 || index >= count) {
            throw new IllegalArgumentException(
                    "A shard is written INDEX/COUNT, where the index is from 0 to COUNT - 1, such as 0/4.");
        }
    }

    /**
     * The shard that is written {@code INDEX/COUNT}.
     *
     * @throws IllegalArgumentException if it makes no sense; the message is a sentence
     */
    public static Shard of(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        return parts.matches()
                ? new Shard(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)))
                : new Shard(0, 0);
    }

    /**
     * The shard that an indexed Job of Kubernetes or an array job of AWS Batch gives to this process, by the variables in
     * {@code environment}. Kubernetes does not say how many there are, so {@code CARTOONIFY_SHARDS} must.
     *
     * @throws IllegalArgumentException if it gives an index without their number; the message is a sentence
     */
    public static Optional<Shard> of(Map<String, String> environment) {
        @Nullable String pod = environment.get("JOB_COMPLETION_INDEX");
        @Nullable String child = environment.get("AWS_BATCH_JOB_ARRAY_INDEX");
        if (pod == null && child == null) {
            return Optional.empty();
        }
        @Nullable String count = environment.get(pod == null ? "AWS_BATCH_JOB_ARRAY_SIZE" : "CARTOONIFY_SHARDS");
        if (count == null) {
            throw new IllegalArgumentException(
                    "This process is number %s of a job, but of how many? Set CARTOONIFY_SHARDS,"
                                    .formatted(pod == null ? child : pod)
                            + " or --shard 0/1 if it should draw everything.");
        }
        return Optional.of(of((pod == null ? child : pod) + "/" + count));
    }

    /** Whether the photo at {@code path} is in this part. */
    public boolean has(String path) {
        long number = ByteBuffer.wrap(Hash.of(List.of(path))).getLong();
        return Long.remainderUnsigned(number, count) == index;
    }
}
