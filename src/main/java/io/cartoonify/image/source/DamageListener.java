package io.cartoonify.image.source;

import java.io.IOException;
import javax.imageio.IIOException;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import org.jspecify.annotations.Nullable;

/** Hears a codec say in passing that it filled in for what a file lacks. */
final class DamageListener implements IIOReadWarningListener {
    private @Nullable String damage;

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        if (tellsDamage(warning)) {
            damage = warning;
        }
    }

    // libjpeg's words. Bytes too many are padding, which some cameras write and which costs no pixel.
    private static boolean tellsDamage(String warning) {
        return warning.startsWith("Truncated")
                || warning.startsWith("Premature end")
                || warning.startsWith("Corrupt JPEG data") && !warning.contains("extraneous bytes");
    }

    /** @throws IOException if that was so */
    void check() throws IOException {
        if (damage != null) {
            throw new IIOException(damage);
        }
    }
}
