package io.cartoonify.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.spi.ImageWriterSpi;
import org.jspecify.annotations.Nullable;

/** How each {@link ImageFormat} is written. */
enum TargetFormat {
    PNG("com.sun.imageio.plugins.png.PNGImageWriterSpi", 0.5f),
    JPEG("com.sun.imageio.plugins.jpeg.JPEGImageWriterSpi", 0.92f),
    WEBP("com.luciad.imageio.webp.WebPImageWriterSpi", 0.9f);

    private final ImageWriterSpi codec;
    private final float quality;

    TargetFormat(String codec, float quality) {
        this.codec = Codecs.find(ImageWriterSpi.class, codec);
        this.quality = quality;
    }

    /** A new writer, for one file; the caller disposes of it. */
    ImageWriter writer() throws IOException {
        return codec.createWriterInstance();
    }

    ImageWriteParam param(ImageWriter writer) {
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        if (this == WEBP) {
            param.setCompressionType("Lossy");
        }
        param.setCompressionQuality(quality);
        return param;
    }

    /** What the file shall say about itself beside its pixels, if not what the writer says by default. */
    @Nullable IIOMetadata metadata(ImageWriter writer, BufferedImage image, ImageWriteParam param) throws IOException {
        return this == JPEG
                ? JpegSampling.full(
                        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param))
                : null;
    }
}
