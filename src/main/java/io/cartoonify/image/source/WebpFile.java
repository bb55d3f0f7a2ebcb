package io.cartoonify.image.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Takes a WebP file apart: a RIFF container of a still picture or of frames. */
final class WebpFile {
    private static final int RIFF_HEADER = 8;
    private static final int CHUNK_HEADER = 8;
    /** Position, size, duration and blending, before a frame's own chunks. */
    private static final int FRAME_HEADER = 16;

    private final ByteBuffer file;
    private Orientation orientation = Orientation.TOP_LEFT;
    private int frames;
    private byte @Nullable [] profile;
    private @Nullable ByteBuffer firstFrame;

    private WebpFile(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    static ImageHeader parse(byte[] file) {
        WebpFile webp = new WebpFile(file);
        webp.readChunks();
        ByteBuffer frame = webp.firstFrame;
        byte[] still = frame == null ? file : still(frame);
        return new ImageHeader(still, Math.max(1, webp.frames), webp.orientation, webp.profile);
    }

    private void readChunks() {
        int size = file.getInt(4);
        file.limit(Math.addExact(RIFF_HEADER, size));
        file.position(RIFF_HEADER + 4);
        while (file.remaining() >= CHUNK_HEADER) {
            readChunk();
        }
    }

    private void readChunk() {
        byte[] name = new byte[4];
        file.get(name);
        int length = file.getInt();
        ByteBuffer content = file.slice(file.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        // Chunks of odd length are padded; some writers forget it for the last one.
        file.position(Math.min(file.limit(), file.position() + length + (length & 1)));
        switch (new String(name, StandardCharsets.ISO_8859_1)) {
            case "EXIF" -> orientation = TiffDirectory.orientation(content);
            case "ICCP" -> readProfile(content);
            case "ANMF" -> {
                if (frames++ == 0) {
                    firstFrame = content;
                }
            }
            default -> {}
        }
    }

    private void readProfile(ByteBuffer content) {
        if (profile == null && content.limit() <= ColorProfile.MAX_BYTES) {
            profile = new byte[content.limit()];
            content.get(profile);
        }
    }

    /** A file with the frame alone, since the decoder knows no animations. */
    private static byte[] still(ByteBuffer frame) {
        byte[] chunks = new byte[frame.limit() - FRAME_HEADER];
        frame.get(FRAME_HEADER, chunks);
        boolean alpha = new String(chunks, 0, 4, StandardCharsets.ISO_8859_1).equals("ALPH");
        ByteBuffer still = ByteBuffer.allocate(RIFF_HEADER + 4 + (alpha ? 18 : 0) + chunks.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        put(still, "RIFF").putInt(still.limit() - RIFF_HEADER);
        put(still, "WEBP");
        if (alpha) {
            put(still, "VP8X").putInt(10).putInt(0x10);
            // The frame's width and height, less 1, in three bytes each, lie in its header as they do here.
            still.put(frame.slice(6, 6));
        }
        return still.put(chunks).array();
    }

    private static ByteBuffer put(ByteBuffer buffer, String name) {
        return buffer.put(name.getBytes(StandardCharsets.ISO_8859_1));
    }
}
