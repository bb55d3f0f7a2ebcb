package io.cartoonify.image.tiff;

import io.cartoonify.image.UnsupportedImageException;
import io.cartoonify.image.header.TiffDirectory;
import java.util.Map;
import java.util.Set;

/** The ways in which the pixels of TIFF files are compressed. */
final class TiffCompression {
    private static final int TAG = 259;
    static final int NONE = 1;
    private static final Set<Long> READ = Set.of(1L, 2L, 3L, 4L, 5L, 7L, 8L, 32773L, 32946L);
    private static final Map<Long, String> OTHERS = Map.of(
            6L, "old JPEG",
            34661L, "JBIG",
            34676L, "SGI LogLuv",
            34677L, "SGI LogLuv",
            34712L, "JPEG 2000",
            34887L, "LERC",
            34925L, "LZMA",
            50000L, "Zstandard",
            50001L, "WebP",
            50002L, "JPEG XL");

    private TiffCompression() {}

    static long of(TiffDirectory directory) {
        return directory.value(TAG, NONE);
    }

    /** @throws UnsupportedImageException if the codec does not know the file's */
    static void check(TiffDirectory directory) {
        long compression = of(directory);
        if (!READ.contains(compression)) {
            String name = OTHERS.getOrDefault(compression, "method " + compression);
            throw new UnsupportedImageException(
                    "TIFF files compressed with %s are not read here: save the image with LZW or Deflate, or as PNG."
                            .formatted(name));
        }
    }
}
