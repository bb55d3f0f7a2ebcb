package io.cartoonify.clip;

import io.cartoonify.cartoon.FrameCartoonist;
import io.cartoonify.cartoon.order.CartoonOrder;
import io.cartoonify.clip.steady.SteadyFrames;
import io.cartoonify.ffmpeg.Ffmpeg;
import io.cartoonify.ffmpeg.FoundFfmpeg;
import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.UnsupportedImageException;
import io.cartoonify.queue.Client;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Draws moving pictures frame by frame, each in a slot of its own behind the requests that wait. Thread-safe. */
@Component
public final class ClipCartoonist {
    private static final Logger log = LoggerFactory.getLogger(ClipCartoonist.class);

    private final @Nullable Ffmpeg ffmpeg;
    private final FrameCartoonist cartoonist;
    private final ClipSettings settings;

    ClipCartoonist(FoundFfmpeg ffmpeg, FrameCartoonist cartoonist, ClipSettings settings) {
        this.ffmpeg = ffmpeg.programs();
        this.cartoonist = cartoonist;
        this.settings = settings;
    }

    /** Whether there is an FFmpeg to draw clips with. */
    public boolean available() {
        return ffmpeg != null;
    }

    /** Whether {@code file}, a clip by its first bytes, has more than one frame. */
    public boolean moves(Path file) throws IOException {
        Optional<ClipFormat> format = ClipSignature.of(file);
        return ffmpeg != null
                && format.isPresent()
                && new ClipProbe(ffmpeg, settings)
                                .probe(file, format.get())
                                .times()
                                .frames()
                        > 1;
    }

    /**
     * Draws {@code source} into {@code target}.
     *
     * @param format of the result; null for the source's own
     * @param client whose clip it is, in the background
     * @param progress is told how far it is: from 0 to 1, never backwards
     * @param stopped whether nobody waits for it any more; asked between tiles
     * @return what was made
     * @throws UnsupportedImageException if it is no moving picture that is read
     * @throws DamagedImageException if nothing of it can be decoded, or FFmpeg dies of it
     * @throws ImageTooLargeException if it is beyond the limits
     * @throws CancellationException if it was stopped
     * @throws io.cartoonify.queue.ServiceFullException if the service stops
     * @throws IOException if there is no room for what is drawn
     */
    public ClipResult draw(
            Path source,
            Path target,
            CartoonOrder order,
            @Nullable ClipFormat format,
            Client client,
            DoubleConsumer progress,
            BooleanSupplier stopped)
            throws IOException, InterruptedException {
        Ffmpeg programs = ffmpeg;
        if (programs == null) {
            throw new UnsupportedImageException("This service reads no moving pictures.");
        }
        ClipFormat from = ClipSignature.of(source)
                .orElseThrow(() -> new UnsupportedImageException(
                        "This is no moving picture that is read: send GIF, APNG, animated WebP, MP4, MOV or WebM."));
        ClipFormat to = format == null ? from : format;
        ClipInfo info = new ClipProbe(programs, settings).probe(source, from);
        PixelSize size = size(info.size(), order, to);
        boolean whole = false;
        ClipInput input = new ClipInput(source, from, settings.maxBlock());
        try (Frames frames = frames(programs, input, info, size);
                FrameWriter writer = new FrameWriter(
                        programs,
                        Encoding.arguments(info, size, input, target, to),
                        size,
                        info.times(),
                        settings.silence())) {
            ClipResult result = draw(frames, writer, info, to, order, client, progress, stopped);
            whole = true;
            return result;
        } finally {
            if (!whole) {
                Files.deleteIfExists(target);
            }
        }
    }

    private Frames frames(Ffmpeg programs, ClipInput source, ClipInfo info, PixelSize size) throws IOException {
        return source.format() == ClipFormat.WEBP
                ? new WebpFrames(source.file(), info, size)
                : new FrameReader(programs, source, info, size, settings);
    }

    private ClipResult draw(
            Frames frames,
            FrameWriter writer,
            ClipInfo info,
            ClipFormat to,
            CartoonOrder order,
            Client client,
            DoubleConsumer progress,
            BooleanSupplier stopped)
            throws IOException, InterruptedException {
        SteadyFrames steady = new SteadyFrames(new ShotDrawing(cartoonist, order, client, stopped));
        int all = info.times().frames();
        int done = 0;
        for (BufferedImage frame = frames.next(); frame != null && done < all; frame = frames.next()) {
            if (stopped.getAsBoolean()) {
                throw new CancellationException();
            }
            writer.add(steady.draw(frame));
            done++;
            progress.accept(Math.min(1, (double) done / all));
        }
        if (done == 0) {
            log.info("A clip could not be decoded: {}", frames.complaint());
            throw new DamagedImageException("None of its frames can be decoded.");
        }
        writer.finish();
        return new ClipResult(to, done, steady.redrawn());
    }

    /** Never enlarged; with even sides where the format's colors come in blocks of 2 by 2 pixels. */
    private PixelSize size(PixelSize own, CartoonOrder order, ClipFormat to) {
        int wanted = order.size() == CartoonOrder.FULL ? own.longerSide() : order.size();
        int side = Math.min(Math.min(wanted, settings.maxSize()), own.longerSide());
        PixelSize size = side == own.longerSide() ? own : own.fitted(side);
        return to.hasSound() ? new PixelSize(Math.max(2, size.width() & ~1), Math.max(2, size.height() & ~1)) : size;
    }
}
