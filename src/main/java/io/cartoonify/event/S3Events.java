package io.cartoonify.event;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what S3 tells: <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">
 * its own notifications</a>, those that came by SNS, and <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html">EventBridge's</a>.
 */
final class S3Events {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TEST = "s3:TestEvent";

    private S3Events() {}

    /**
     * The files that {@code message} says were put; none for S3's test and for events of other kinds.
     *
     * @throws UnknownEventException if it is none of S3's
     */
    static List<StoredFile> read(String message) {
        try {
            return read(JSON.readTree(message));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new UnknownEventException("This message is not from S3: " + e.getMessage());
        }
    }

    private static List<StoredFile> read(JsonNode event) {
        if (event.path("Type").asString("").equals("Notification")) {
            return read(event.path("Message").asString(""));
        }
        if (event.path("source").asString("").equals("aws.s3")) {
            boolean created = event.path("detail-type").asString("").equals("Object Created");
            return created ? List.of(file(event.path("detail"), false)) : List.of();
        }
        if (event.path("Event").asString("").equals(TEST)) {
            return List.of();
        }
        if (!event.path("Records").isArray()) {
            throw new UnknownEventException("This message is not from S3: it has no Records.");
        }
        List<StoredFile> files = new ArrayList<>();
        for (JsonNode entry : event.path("Records")) {
            if (!entry.path("eventSource").asString("").equals("aws:s3")) {
                throw new UnknownEventException("This message is not from S3: its source is another.");
            }
            if (entry.path("eventName").asString("").startsWith("ObjectCreated:")) {
                files.add(file(entry.path("s3"), true));
            }
        }
        return files;
    }

    /** S3's own notifications have keys as forms have them: spaces are pluses. EventBridge's have them as they are. */
    private static StoredFile file(JsonNode what, boolean encoded) {
        JsonNode object = what.path("object");
        String bucket = what.path("bucket").path("name").asString("");
        String key = object.path("key").asString("");
        if (bucket.isEmpty() || key.isEmpty() || !object.path("size").canConvertToLong()) {
            throw new UnknownEventException("This message is not from S3: it names no file.");
        }
        return new StoredFile(
                bucket,
                encoded ? URLDecoder.decode(key, StandardCharsets.UTF_8) : key,
                object.path("eTag").asString(object.path("etag").asString("")),
                object.path("size").asLong());
    }
}
