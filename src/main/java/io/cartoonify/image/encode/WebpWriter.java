package io.cartoonify.image.encode;

import com.luciad.imageio.webp.WebPWriteParam;
import io.cartoonify.image.Codecs;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageWriteParam;
import javax.imageio.spi.ImageWriterSpi;

/** Writes lossy WebP files, with alpha. */
final class WebpWriter {
    private static final ImageWriterSpi CODEC =
            Codecs.find(ImageWriterSpi.class, "com.luciad.imageio.webp.WebPImageWriterSpi");
    private static final float QUALITY = 0.9f;
    /** Of 0 to 6: the last before searching takes four times as long for a file 4% smaller. */
    private static final int EFFORT = 2;

    private WebpWriter() {}

    static byte[] write(BufferedImage image) throws IOException {
        WebPWriteParam param = new WebPWriteParam(Locale.ROOT);
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType("Lossy");
        param.setCompressionQuality(QUALITY);
        param.setMethod(EFFORT);
        return Codecs.write(CODEC.createWriterInstance(), image, null, param);
    }
}
