package io.cartoonify.image.webp;

import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.PixelSize;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a player shows of an animation: its frames laid on each other, from a clear canvas on. The background color that a
 * file names is left out, as browsers do.
 */
public final class WebpCanvas {
    private final WebpAnimation animation;
    private final BufferedImage canvas;
    private int next;
    private @Nullable AnimatedFrame before;

    public WebpCanvas(WebpAnimation animation) {
        this.animation = animation;
        PixelSize size = animation.size();
        this.canvas = PackedPixels.create(size.width(), size.height(), true);
    }

    /**
     * The next picture, with transparency; null after the last.
     *
     * @return one and the same, which may be read until the next call
     * @throws IOException if its frame cannot be decoded
     * @throws io.cartoonify.image.DamagedImageException if its frame is another than its header says
     */
    public @Nullable BufferedImage next() throws IOException {
        if (next == animation.frames().size()) {
            return null;
        }
        AnimatedFrame frame = animation.frames().get(next++);
        BufferedImage picture = animation.decode(frame);
        Graphics2D graphics = canvas.createGraphics();
        clear(graphics);
        graphics.setComposite(frame.blends() ? AlphaComposite.SrcOver : AlphaComposite.Src);
        graphics.drawImage(picture, frame.x(), frame.y(), null);
        graphics.dispose();
        before = frame;
        return canvas;
    }

    private void clear(Graphics2D graphics) {
        if (before != null && before.clears()) {
            graphics.setComposite(AlphaComposite.Clear);
            graphics.fillRect(
                    before.x(), before.y(), before.size().width(), before.size().height());
        }
    }
}
