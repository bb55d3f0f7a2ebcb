package io.cartoonify.image.codec;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * Takes the rows of a picture that a codec draws from the top, row by row or tile by tile, and keeps only a window of
 * them: when a row below it comes, what is in it goes on. So a codec that decodes a whole picture needs no room for it,
 * nor begins anew for each part of it.
 */
final class PassingRows extends WritableRaster {
    private final WritableRaster window;
    private final Sink sink;
    private int top;
    private int last = -1;

    /** Takes the first {@code count} rows of the window. */
    interface Sink {
        void take(int count);
    }

    /** @param window as wide as the picture, and at least as high as a tile */
    PassingRows(int height, WritableRaster window, Sink sink) {
        super(
                window.getSampleModel(),
                window.getDataBuffer(),
                new Rectangle(window.getWidth(), height),
                new Point(),
                null);
        this.window = window;
        this.sink = sink;
    }

    @Override
    public void setDataElements(int x, int y, Raster row) {
        pass(y);
        window.setDataElements(x, y - top, row);
    }

    /** One band, for codecs that draw them one after another. */
    @Override
    public WritableRaster createWritableChild(
            int parentX, int parentY, int width, int height, int x, int y, int[] bands) {
        WritableRaster part = window.createWritableChild(0, 0, window.getWidth(), window.getHeight(), 0, 0, bands);
        return new WritableRaster(
                part.getSampleModel(), part.getDataBuffer(), new Rectangle(width, height), new Point(), this) {
            @Override
            public void setDataElements(int atX, int atY, Raster row) {
                pass(atY);
                part.setDataElements(atX, atY - top, row);
            }
        };
    }

    private void pass(int y) {
        if (y >= top + window.getHeight()) {
            sink.take(window.getHeight());
            top += window.getHeight();
        }
        last = Math.max(last, y);
    }

    /** Lets go on what has come since. */
    void passRest() {
        sink.take(last + 1 - top);
        top = last + 1;
    }
}
