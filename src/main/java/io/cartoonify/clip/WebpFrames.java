package io.cartoonify.clip;

import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.resize.ImageResizer;
import io.cartoonify.image.webp.WebpAnimation;
import io.cartoonify.image.webp.WebpCanvas;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The frames of an animated WebP file, which FFmpeg does not decode. */
final class WebpFrames implements Frames {
    private final WebpAnimation animation;
    private final WebpCanvas canvas;
    private final ClipInfo info;
    private final PixelSize size;
    private String complaint = "";

    /** @param size of the frames that are given */
    WebpFrames(Path file, ClipInfo info, PixelSize size) throws IOException {
        this.animation = WebpAnimation.open(file, info.times().frames());
        this.canvas = new WebpCanvas(animation);
        this.info = info;
        this.size = size;
    }

    @Override
    public @Nullable BufferedImage next() {
        try {
            BufferedImage picture = canvas.next();
            return picture == null
                    ? null
                    : PackedPixels.copy(ImageResizer.fit(PackedPixels.view(picture, info.alpha()), size));
        } catch (IOException | DamagedImageException e) {
            complaint = String.valueOf(e.getMessage());
            return null;
        }
    }

    @Override
    public String complaint() {
        return complaint;
    }

    @Override
    public void close() throws IOException {
        animation.close();
    }
}
