package io.cartoonify.web.body;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param fileName null if it was sent without one
 * @param content not copied
 */
@SuppressWarnings("ArrayRecordComponent") // a file's bytes, handed over and never compared
public record FormPart(String name, @Nullable String fileName, byte[] content) {

    /** Whether it is a file that nobody chose: browsers send it empty and with an empty name. */
    public boolean isUnchosen() {
        return content.length == 0 && fileName != null && fileName.isEmpty();
    }

    /** The content as text. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
