package io.cartoonify.image.source;

import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.PixelSize;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/**
 * Reads a large JPEG photo at a half, a quarter or an eighth of its size: only the pixels that are left are computed, and
 * the exact filter does not see the others either.
 *
 * <p>libjpeg-turbo does it. Leptonica is the lightest library on Maven Central that brings that and lets it scale.
 */
final class ScaledJpeg {
    private static final boolean AVAILABLE = load();

    private ScaledJpeg() {}

    /**
     * A smaller image that fits to the same size and is at least twice
     * as large. Nothing if the photo is not large enough, or the library is missing on this platform or does not take the
     * file: then the codec has the last word.
     *
     * @param file a JPEG file of three colors
     * @param full its size
     */
    static Optional<BufferedImage> read(byte[] file, PixelSize full, int longerSide) {
        return IntStream.of(8, 4, 2)
                .filter(factor -> leavesEnough(full.dividedBy(factor), full, longerSide))
                .boxed()
                .findFirst()
                .flatMap(factor -> readByLibrary(file, factor));
    }

    private static boolean leavesEnough(PixelSize scaled, PixelSize full, int longerSide) {
        return Math.max(scaled.width(), scaled.height()) >= BoxReduction.GAP * longerSide
                && PixelSize.fitted(scaled.width(), scaled.height(), longerSide)
                        .equals(PixelSize.fitted(full.width(), full.height(), longerSide));
    }

    static Optional<BufferedImage> readByLibrary(byte[] file, int factor) {
        if (!AVAILABLE) {
            return Optional.empty();
        }
        JpegMarkers.checkScans(file, JpegMarkers.MAX_SCANS);
        // Freed at once, which a direct buffer would not be.
        try (BytePointer bytes = new BytePointer(file)) {
            // It gives up at the first warning of damage.
            PIX picture = leptonica.pixReadMemJpeg(bytes, file.length, 0, factor, (IntPointer) null, 0);
            return picture == null ? Optional.empty() : Optional.of(unpacked(picture));
        }
    }

    // Leptonica packs red, green, blue and a byte that means nothing.
    private static BufferedImage unpacked(PIX picture) {
        try {
            BufferedImage image =
                    PackedPixels.create(leptonica.pixGetWidth(picture), leptonica.pixGetHeight(picture), false);
            int[] pixels = PackedPixels.pixels(image);
            leptonica.pixGetData(picture).get(pixels);
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] >>>= 8;
            }
            return image;
        } finally {
            leptonica.pixDestroy(picture);
        }
    }

    private static boolean load() {
        // Its memory is freed by hand. By default it would count the whole process's, the engine's too, and refuse.
        System.setProperty("org.bytedeco.javacpp.noPointerGC", "true");
        System.setProperty("org.bytedeco.javacpp.maxBytes", "0");
        System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
        try {
            leptonica.setMsgSeverity(leptonica.L_SEVERITY_NONE);
            return true;
        } catch (LinkageError e) {
            return false;
        }
    }
}
