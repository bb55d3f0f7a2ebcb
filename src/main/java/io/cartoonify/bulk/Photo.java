package io.cartoonify.bulk;

import java.io.IOException;

/**
 * A photo to draw.
 *
 * @param path where it is below its source, as {@link PhotoPath} writes it
 * @param version what changes when the photo does: an ETag, or a file's length and time
 * @param origin where it is, for people
 * @param content reads it
 */
public record Photo(String path, String version, String origin, Content content) {

    /** Where a photo's bytes come from. */
    @FunctionalInterface
    public interface Content {
        /** The whole file. */
        byte[] read() throws IOException;
    }
}
