package io.cartoonify.image.source;

import io.cartoonify.image.DamagedImageException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** Takes a PNG file apart: checks that every chunk is whole, and finds its orientation, profile and frames. */
final class PngFile {
    private static final int SIGNATURE_BYTES = 8;

    private final ByteBuffer file;
    private Orientation orientation = Orientation.TOP_LEFT;
    private int frames = 1;
    private @Nullable ByteBuffer deflatedProfile;

    private PngFile(byte[] file) {
        this.file = ByteBuffer.wrap(file);
    }

    static ImageHeader parse(byte[] file) {
        PngFile png = new PngFile(file);
        png.readChunks();
        ByteBuffer deflated = png.deflatedProfile;
        byte[] profile = deflated == null ? null : inflateProfile(deflated);
        return new ImageHeader(file, png.frames, png.orientation, profile);
    }

    private void readChunks() {
        file.position(SIGNATURE_BYTES);
        String type;
        do {
            type = readChunk();
        } while (!type.equals("IEND"));
    }

    private String readChunk() {
        int length = file.getInt();
        int start = file.position();
        byte[] name = new byte[4];
        file.get(name);
        ByteBuffer content = file.slice(file.position(), length);
        file.position(file.position() + length);
        checkSum(start, file.getInt());
        String type = new String(name, java.nio.charset.StandardCharsets.ISO_8859_1);
        switch (type) {
            case "eXIf" -> orientation = TiffDirectory.orientation(content);
            case "acTL" -> frames = Math.max(1, content.getInt(0));
            // There may be one; a thousand would take long to inflate.
            case "iCCP" -> deflatedProfile = deflatedProfile == null ? content : deflatedProfile;
            default -> {}
        }
        return type;
    }

    // The decoder does not look at these sums: without them a flipped bit would be drawn.
    private void checkSum(int start, int expected) {
        CRC32 sum = new CRC32();
        sum.update(file.array(), start, file.position() - start - 4);
        if ((int) sum.getValue() != expected) {
            throw new DamagedImageException();
        }
    }

    // A name that ends with 0, then 0 for "deflate", then the compressed profile.
    private static byte @Nullable [] inflateProfile(ByteBuffer content) {
        while (content.get() != 0) {}
        content.get();
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content);
            byte[] profile = new byte[ColorProfile.MAX_BYTES];
            int length = inflater.inflate(profile);
            return inflater.finished() ? java.util.Arrays.copyOf(profile, length) : null;
        } catch (DataFormatException e) {
            return null;
        } finally {
            inflater.end();
        }
    }
}
