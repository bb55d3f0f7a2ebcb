package io.cartoonify.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A file of every kind that is read, of any size. */
public final class HugeFiles {
    private static final int RGB = 2;

    private HugeFiles() {}

    /** Makes a file of a size. */
    public interface Maker {
        byte[] of(int width, int height);
    }

    /** A file of the kind called {@code name}. */
    public static byte[] of(String name, int width, int height) {
        return Objects.requireNonNull(all().get(name), name).of(width, height);
    }

    /** All kinds, by name. */
    public static Map<String, Maker> all() {
        Map<String, Maker> all = new LinkedHashMap<>();
        all.put("JPEG", (w, h) -> HugeJpeg.of(w, h, 3));
        all.put("JPEG, turned, with profile", HugeJpeg::turned);
        all.put("gray JPEG", (w, h) -> HugeJpeg.of(w, h, 1));
        all.put("progressive JPEG", HugeJpeg::progressive);
        all.put("CMYK JPEG", (w, h) -> HugeJpeg.of(w, h, 4));
        all.put("CMYK JPEG with profile", HugeJpeg::inks);
        all.put("YCCK JPEG", HugeJpeg::ycck);
        all.put("PNG", (w, h) -> HugePng.of(w, h, 8, 2, false));
        all.put("PNG of 1 bit", (w, h) -> HugePng.of(w, h, 1, 0, false));
        all.put("PNG of 16 bits with alpha", (w, h) -> HugePng.of(w, h, 16, 6, false));
        all.put("PNG with palette, interlaced", (w, h) -> HugePng.of(w, h, 8, 3, true));
        all.put("PNG of 16 bits with alpha, interlaced", (w, h) -> HugePng.of(w, h, 16, 6, true));
        all.put("WebP", HugeWebp::lossy);
        all.put("WebP, turned, with profile", HugeWebp::turned);
        all.put("WebP with alpha", HugeWebp::alpha);
        all.put("WebP without loss", HugeWebp::lossless);
        all.put("GIF", HugeGif::of);
        all.put("BMP of 1 bit", (w, h) -> HugeBmp.of(w, h, 1));
        all.put("BMP in runs", HugeBmp::runs);
        all.put("TIFF", (w, h) -> new HugeTiff(w, h, RGB, 8, 3).uncompressed());
        all.put(
                "TIFF, turned",
                (w, h) -> new HugeTiff(w, h, RGB, 8, 3).with(274, 6).packed());
        all.put("TIFF of 16 bits, deflated", (w, h) -> new HugeTiff(w, h, RGB, 16, 3).deflated());
        all.put(
                "TIFF with alpha",
                (w, h) -> new HugeTiff(w, h, RGB, 8, 4).with(338, 1).uncompressed());
        all.put(
                "TIFF in planes",
                (w, h) -> new HugeTiff(w, h, RGB, 8, 3).with(284, 2).deflated());
        all.put(
                "TIFF of floats",
                (w, h) -> new HugeTiff(w, h, RGB, 32, 3).with(339, 3, 3, 3).deflated());
        all.put("CMYK TIFF", (w, h) -> new HugeTiff(w, h, 5, 8, 4).deflated());
        all.put("Lab TIFF", (w, h) -> new HugeTiff(w, h, 8, 8, 3).deflated());
        all.put("TIFF with palette", (w, h) -> new HugeTiff(w, h, 3, 8, 1).packed());
        all.put("gray TIFF", (w, h) -> new HugeTiff(w, h, 1, 16, 1).deflated());
        all.put("faxed TIFF", (w, h) -> new HugeTiff(w, h, 0, 1, 1).faxed());
        all.put("TIFF of JPEG strips", (w, h) -> new HugeTiff(w, h, 6, 8, 3).jpeg());
        all.put("HEIC", HugeHeif::heic);
        all.put("AVIF", HugeHeif::avif);
        return all;
    }
}
