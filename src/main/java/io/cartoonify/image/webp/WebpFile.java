package io.cartoonify.image.webp;

import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.codec.DecodeLimits;
import io.cartoonify.image.header.Exif;
import io.cartoonify.image.header.FileBytes;
import io.cartoonify.image.header.Orientation;
import io.cartoonify.image.pixels.ColorProfile;
import io.cartoonify.image.pixels.ImageHeader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Takes a WebP file apart: a RIFF container of a still picture or of frames on a canvas. */
public final class WebpFile {
    private static final int RIFF_HEADER = 8;
    private static final int CHUNK_HEADER = 8;
    /** Position, size, duration and blending, before a frame's own chunks. */
    private static final int FRAME_HEADER = 16;

    private final FileBytes file;
    private Exif exif = Exif.NONE;
    private int frames;
    private byte @Nullable [] profile;
    private @Nullable PixelSize canvas;
    private @Nullable FileBytes firstFrame;
    private @Nullable WebpBitstream still;
    private boolean alphaChunk;

    private WebpFile(byte[] file) {
        this.file = new FileBytes(file, ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Reads the header of {@code file}.
     *
     * @throws io.cartoonify.image.ImageTooLargeException if it has more frames than {@code limits} allow
     * @throws DamagedImageException if it makes no sense
     */
    public static ImageHeader parse(byte[] file, DecodeLimits limits) {
        WebpFile webp = new WebpFile(file);
        webp.readChunks();
        limits.checkFrames(webp.frames);
        WebpPixels pixels = webp.firstFrame == null ? webp.still(file) : webp.animated(webp.firstFrame);
        return new ImageHeader(
                pixels.size(),
                pixels.alpha(),
                false,
                1,
                webp.exif.orientation(),
                webp.profile,
                webp.exif.metadata(),
                pixels);
    }

    private WebpPixels still(byte[] bytes) {
        WebpBitstream picture = still;
        if (picture == null) {
            throw new DamagedImageException();
        }
        boolean alpha = picture.alpha() || alphaChunk;
        return new WebpPixels(
                bytes, picture.size(), picture.lossless(), picture.size(), 0, 0, alpha, exif.orientation());
    }

    private WebpPixels animated(FileBytes frame) {
        frame.seek(0);
        int x = 2 * frame.u24();
        int y = 2 * frame.u24();
        FileBytes chunks = frame.part(FRAME_HEADER, frame.size() - FRAME_HEADER);
        boolean alpha = chunks.startsWith("ALPH");
        WebpBitstream picture = alpha ? afterAlpha(chunks) : WebpBitstream.read(chunks);
        PixelSize whole = new PixelSize(
                Math.max(canvas == null ? 0 : canvas.width(), x + picture.size().width()),
                Math.max(
                        canvas == null ? 0 : canvas.height(), y + picture.size().height()));
        boolean around = picture.size().pixels() < whole.pixels();
        return new WebpPixels(
                still(frame, alpha),
                picture.size(),
                picture.lossless(),
                whole,
                x,
                y,
                alpha || picture.alpha() || around,
                exif.orientation());
    }

    /** The picture of a frame without the canvas around it. */
    static WebpPixels alone(FileBytes frame) {
        FileBytes chunks = frame.part(FRAME_HEADER, frame.size() - FRAME_HEADER);
        boolean alpha = chunks.startsWith("ALPH");
        WebpBitstream picture = alpha ? afterAlpha(chunks) : WebpBitstream.read(chunks);
        return new WebpPixels(
                still(frame, alpha),
                picture.size(),
                picture.lossless(),
                picture.size(),
                0,
                0,
                alpha || picture.alpha(),
                Orientation.TOP_LEFT);
    }

    private static WebpBitstream afterAlpha(FileBytes chunks) {
        chunks.seek(4);
        long length = chunks.u32();
        chunks.skip(length + (length & 1));
        return WebpBitstream.read(chunks.part(chunks.position(), chunks.remaining()));
    }

    private void readChunks() {
        file.seek(4);
        long size = Math.min(file.u32(), file.remaining());
        FileBytes chunks = file.part(RIFF_HEADER, size);
        chunks.seek(4);
        while (chunks.remaining() >= CHUNK_HEADER) {
            readChunk(chunks);
        }
    }

    private void readChunk(FileBytes chunks) {
        FileBytes all = chunks.part(chunks.position(), chunks.remaining());
        String name = chunks.latin(4);
        long length = chunks.u32();
        FileBytes content = chunks.part(Math.min(length, chunks.remaining()));
        // Chunks of odd length are padded; some writers forget it for the last one.
        chunks.skip(Math.min(chunks.remaining(), length & 1));
        switch (name) {
            case "EXIF" -> exif = exif.or(content);
            case "ICCP" -> readProfile(content);
            case "VP8X" -> readCanvas(content);
            case "ALPH" -> alphaChunk = true;
            case "VP8 ", "VP8L" -> still = still == null ? WebpBitstream.read(all) : still;
            case "ANMF" -> {
                if (frames++ == 0) {
                    firstFrame = content;
                }
            }
            default -> {}
        }
    }

    private void readCanvas(FileBytes content) {
        content.skip(4);
        int width = content.u24() + 1;
        int height = content.u24() + 1;
        canvas = new PixelSize(width, height);
    }

    private void readProfile(FileBytes content) {
        if (profile == null && content.size() <= ColorProfile.MAX_BYTES) {
            profile = content.rest();
        }
    }

    /** A file with the frame alone, since the decoder knows no animations. */
    private static byte[] still(FileBytes frame, boolean alpha) {
        frame.seek(6);
        byte[] size = frame.part(6).rest();
        frame.seek(FRAME_HEADER);
        byte[] chunks = frame.rest();
        ByteBuffer still = ByteBuffer.allocate(RIFF_HEADER + 4 + (alpha ? 18 : 0) + chunks.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        put(still, "RIFF").putInt(still.limit() - RIFF_HEADER);
        put(still, "WEBP");
        if (alpha) {
            // The frame's width and height, less 1, in three bytes each, lie in its header as they do here.
            put(still, "VP8X").putInt(10).putInt(0x10).put(size);
        }
        return still.put(chunks).array();
    }

    private static ByteBuffer put(ByteBuffer buffer, String name) {
        return buffer.put(name.getBytes(StandardCharsets.ISO_8859_1));
    }
}
