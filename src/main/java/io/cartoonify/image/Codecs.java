package io.cartoonify.image;

import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.spi.IIORegistry;

/** Finds a codec by the name of its class, so that no other one on the class path ever sees an upload. */
final class Codecs {
    static {
        // Codecs that open streams of their own shall do it in memory, too.
        ImageIO.setUseCache(false);
    }

    private Codecs() {}

    /**
     * The registered codec of this class.
     *
     * @param kind {@code ImageReaderSpi} or {@code ImageWriterSpi}
     * @throws IllegalStateException if it is not on the class path
     */
    static <T> T find(Class<T> kind, String className) {
        Iterator<T> codecs = IIORegistry.getDefaultInstance().getServiceProviders(kind, false);
        while (codecs.hasNext()) {
            T codec = codecs.next();
            if (codec.getClass().getName().equals(className)) {
                return codec;
            }
        }
        throw new IllegalStateException("Not on the class path: " + className);
    }
}
