package io.cartoonify.image.jpeg;

import io.cartoonify.image.pixels.Canvas;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/**
 * Reads JPEG photos by libjpeg-turbo, whole or at a fraction of their size: then only the pixels that are left are
 * computed. Leptonica is the lightest library on Maven Central that brings it and lets it scale.
 */
final class TurboJpeg {
    static final boolean AVAILABLE = load();

    private static final int CONTINUE_WITH_BAD_DATA = 2;

    private TurboJpeg() {}

    /**
     * Draws the picture on {@code canvas}, which has its size divided by {@code factor}. False, and nothing drawn, if
     * the library does not take the file.
     *
     * @param lenient whether the library shall fill in what it misses, or give up
     */
    static boolean read(JpegBytes jpeg, int factor, boolean lenient, Canvas canvas) {
        // Freed at once, which a direct buffer would not be.
        try (BytePointer bytes = new BytePointer(jpeg.length())) {
            bytes.put(jpeg.header(), 0, jpeg.header().length);
            bytes.position(jpeg.header().length).put(jpeg.file(), jpeg.scan(), jpeg.end() - jpeg.scan());
            bytes.position((long) jpeg.length() - JpegBytes.END.length).put(JpegBytes.END, 0, JpegBytes.END.length);
            bytes.position(0);
            int hint = lenient ? CONTINUE_WITH_BAD_DATA : 0;
            PIX picture = QuietLibrary.with(
                    () -> leptonica.pixReadMemJpeg(bytes, jpeg.length(), 0, factor, (IntPointer) null, hint));
            return picture != null && draw(picture, canvas);
        }
    }

    private static boolean draw(PIX picture, Canvas canvas) {
        try {
            int width = leptonica.pixGetWidth(picture);
            int height = leptonica.pixGetHeight(picture);
            int depth = leptonica.pixGetDepth(picture);
            if (width != canvas.source().width() || height != canvas.source().height() || depth != 8 && depth != 32) {
                return false;
            }
            int[] words = new int[leptonica.pixGetWpl(picture)];
            int[] row = new int[width];
            IntPointer pixels = leptonica.pixGetData(picture);
            for (int y = 0; y < height; y++) {
                pixels.position((long) y * words.length).get(words);
                unpack(words, depth, row);
                canvas.add(row, 0);
            }
            return true;
        } finally {
            leptonica.pixDestroy(picture);
        }
    }

    // A pixel is red, green, blue and a byte that means nothing; or a byte of gray, four of them from the highest down.
    private static void unpack(int[] words, int depth, int[] row) {
        for (int x = 0; x < row.length; x++) {
            row[x] = depth == 32 ? words[x] >>> 8 : (words[x / 4] >>> 24 - x % 4 * 8 & 0xFF) * 0x010101;
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
