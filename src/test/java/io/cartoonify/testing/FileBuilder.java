package io.cartoonify.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Bytes written one after another, in one byte order. */
final class FileBuilder {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ByteOrder order;

    FileBuilder(ByteOrder order) {
        this.order = order;
    }

    FileBuilder text(String latin) {
        return put(latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    FileBuilder put(byte... content) {
        bytes.writeBytes(content);
        return this;
    }

    FileBuilder u8(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
        return this;
    }

    FileBuilder u16(int... values) {
        for (int value : values) {
            put(ByteBuffer.allocate(2).order(order).putShort((short) value).array());
        }
        return this;
    }

    FileBuilder u32(long... values) {
        for (long value : values) {
            put(ByteBuffer.allocate(4).order(order).putInt((int) value).array());
        }
        return this;
    }

    int size() {
        return bytes.size();
    }

    byte[] array() {
        return bytes.toByteArray();
    }
}
