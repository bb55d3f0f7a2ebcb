package io.cartoonify.image.source;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/**
 * A file that is small to send and would be large or slow to decode.
 *
 * @param name what it does
 * @param file its bytes
 */
record Bomb(String name, byte[] file) {
    @Override
    public String toString() {
        return name;
    }

    /** Bytes written one after another, in one byte order. */
    static final class Bytes {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final ByteOrder order;

        Bytes(ByteOrder order) {
            this.order = order;
        }

        Bytes text(String latin) {
            return put(latin.getBytes(StandardCharsets.ISO_8859_1));
        }

        Bytes put(byte... content) {
            bytes.writeBytes(content);
            return this;
        }

        Bytes u8(int... values) {
            for (int value : values) {
                bytes.write(value);
            }
            return this;
        }

        Bytes u16(int value) {
            return put(
                    ByteBuffer.allocate(2).order(order).putShort((short) value).array());
        }

        Bytes u32(long value) {
            return put(ByteBuffer.allocate(4).order(order).putInt((int) value).array());
        }

        /** An EXIF block that only says how its picture lies, from 1 to 8. */
        Bytes exif(int orientation) {
            return text(order == ByteOrder.BIG_ENDIAN ? "MM\0*" : "II*\0")
                    .u32(8)
                    .u16(1)
                    .u16(0x112)
                    .u16(3)
                    .u32(1)
                    .u16(orientation)
                    .u16(0)
                    .u32(0);
        }

        ByteOrder order() {
            return order;
        }

        int size() {
            return bytes.size();
        }

        byte[] array() {
            return bytes.toByteArray();
        }

        Bomb as(String name) {
            return new Bomb(name, array());
        }
    }

    /** Zeros, deflated to a thousandth. */
    static byte[] deflatedZeros(int megabytes) {
        Deflater deflater = new Deflater(9);
        byte[] zeros = new byte[1 << 20];
        byte[] part = new byte[1 << 16];
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        for (int i = 0; i < megabytes; i++) {
            deflater.setInput(zeros);
            drain(deflater, part, deflated);
        }
        deflater.finish();
        drain(deflater, part, deflated);
        deflater.end();
        return deflated.toByteArray();
    }

    private static void drain(Deflater deflater, byte[] part, ByteArrayOutputStream deflated) {
        int length;
        while ((length = deflater.deflate(part)) > 0) {
            deflated.write(part, 0, length);
        }
    }
}
