package io.cartoonify.image.jpeg;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the segments before the scan (B.2). */
final class HeaderReader {
    private static final int BASELINE = 0xC0;
    private static final int EXTENDED = 0xC1;
    private static final int HUFFMAN_TABLES = 0xC4;
    private static final int START_OF_SCAN = 0xDA;
    private static final int QUANTIZATION_TABLES = 0xDB;
    private static final int RESTART_INTERVAL = 0xDD;
    private static final int FIRST_APPLICATION = 0xE0;
    private static final int ADOBE = 0xEE;
    private static final int COMMENT = 0xFE;
    private static final int COMPONENTS = 3;
    private static final byte[] ADOBE_NAME = "Adobe".getBytes(StandardCharsets.ISO_8859_1);
    /** In Adobe's segment after the name, a version and two fields of flags. */
    private static final int ADOBE_TRANSFORM = ADOBE_NAME.length + 6;

    private final ByteBuffer file;
    private final int[] @Nullable [] quantization = new int[4][];
    private final @Nullable HuffmanTable[] dc = new HuffmanTable[4];
    private final @Nullable HuffmanTable[] ac = new HuffmanTable[4];
    private @Nullable Frame frame;
    private int restartInterval;

    private HeaderReader(byte[] file) {
        this.file = ByteBuffer.wrap(file);
    }

    /**
     * @throws UnusualJpegException if it is not the header of a usual photo
     * @throws java.nio.BufferUnderflowException if it ends early
     */
    static Header read(byte[] file) {
        return new HeaderReader(file).read();
    }

    private Header read() {
        UnusualJpegException.unless(file.getShort() == (short) 0xFFD8, "start of image");
        while (true) {
            UnusualJpegException.unless(u8(file) == 0xFF, "marker");
            int marker = u8(file);
            int length = u16(file) - 2;
            UnusualJpegException.unless(length >= 0 && length <= file.remaining(), "length of a segment");
            ByteBuffer segment = file.slice(file.position(), length);
            file.position(file.position() + length);
            if (marker == START_OF_SCAN) {
                return header(segment);
            }
            read(marker, segment);
        }
    }

    private void read(int marker, ByteBuffer segment) {
        switch (marker) {
            case BASELINE, EXTENDED -> {
                UnusualJpegException.unless(frame == null, "one frame");
                frame = Frame.read(segment);
            }
            case QUANTIZATION_TABLES -> readQuantization(segment);
            case HUFFMAN_TABLES -> readHuffman(segment);
            case RESTART_INTERVAL -> restartInterval = u16(segment);
            case ADOBE -> checkTransform(segment);
            default ->
                UnusualJpegException.unless(
                        marker >= FIRST_APPLICATION && marker < ADOBE + 2 || marker == COMMENT, "kind of segment");
        }
    }

    private void readQuantization(ByteBuffer segment) {
        while (segment.hasRemaining()) {
            int number = u8(segment);
            UnusualJpegException.unless(number < quantization.length, "table of 8 bits");
            int[] table = new int[64];
            for (int i = 0; i < table.length; i++) {
                table[i] = u8(segment);
            }
            quantization[number] = table;
        }
    }

    private void readHuffman(ByteBuffer segment) {
        while (segment.hasRemaining()) {
            int number = u8(segment);
            UnusualJpegException.unless((number & 0xEC) == 0, "number of a table");
            if (number < 0x10) {
                dc[number] = new HuffmanTable(segment, false);
            } else {
                ac[number & 3] = new HuffmanTable(segment, true);
            }
        }
    }

    // What Adobe's programs write that does not turn red, green and blue into these components.
    private static void checkTransform(ByteBuffer segment) {
        boolean adobe = segment.remaining() > ADOBE_TRANSFORM
                && segment.slice(0, ADOBE_NAME.length).equals(ByteBuffer.wrap(ADOBE_NAME));
        UnusualJpegException.unless(!adobe || segment.get(ADOBE_TRANSFORM) == 1, "color transform");
    }

    private Header header(ByteBuffer scan) {
        Frame known = required(frame, "frame");
        UnusualJpegException.unless(u8(scan) == COMPONENTS, "components in the scan");
        List<Component> components = new ArrayList<>();
        for (Frame.Plane plane : known.planes()) {
            UnusualJpegException.unless(u8(scan) == plane.id(), "order of components");
            int tables = u8(scan);
            UnusualJpegException.unless((tables & 0xCC) == 0, "number of a table");
            components.add(new Component(
                    plane.across(),
                    plane.down(),
                    required(quantization[plane.quantization()], "quantization table"),
                    required(dc[tables >> 4], "Huffman table"),
                    required(ac[tables & 3], "Huffman table")));
        }
        UnusualJpegException.unless(u8(scan) == 0 && u8(scan) == 63 && u8(scan) == 0, "sequential scan");
        return new Header(known.width(), known.height(), components, restartInterval, file.position());
    }

    private static <T> T required(@Nullable T part, String name) {
        if (part == null) {
            throw new UnusualJpegException(name);
        }
        return part;
    }

    static int u8(ByteBuffer bytes) {
        return Byte.toUnsignedInt(bytes.get());
    }

    static int u16(ByteBuffer bytes) {
        return Short.toUnsignedInt(bytes.getShort());
    }
}
