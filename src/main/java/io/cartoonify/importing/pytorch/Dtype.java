package io.cartoonify.importing.pytorch;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.nio.ByteBuffer;

/** How a storage holds its numbers, little-endian. Other formats than these do not occur in what is read here. */
enum Dtype {
    FLOAT32(Float.BYTES) {
        @Override
        void put(ByteBuffer to, float value) {
            to.putFloat(value);
        }

        @Override
        float get(ByteBuffer from) {
            return from.getFloat();
        }
    },
    /** The upper half of a float32. */
    BFLOAT16(Short.BYTES) {
        @Override
        void put(ByteBuffer to, float value) {
            to.putShort(roundToBfloat16(value));
        }

        @Override
        float get(ByteBuffer from) {
            return Float.intBitsToFloat(from.getShort() << 16);
        }
    };

    final int bytes;

    Dtype(int bytes) {
        this.bytes = bytes;
    }

    abstract void put(ByteBuffer to, float value);

    abstract float get(ByteBuffer from);

    float[] decode(byte[] stored) {
        ByteBuffer from = ByteBuffer.wrap(stored).order(LITTLE_ENDIAN);
        float[] values = new float[stored.length / bytes];
        for (int i = 0; i < values.length; i++) {
            values[i] = get(from);
        }
        return values;
    }

    byte[] encode(float[] values) {
        ByteBuffer to = ByteBuffer.allocate(values.length * bytes).order(LITTLE_ENDIAN);
        for (float value : values) {
            put(to, value);
        }
        return to.array();
    }

    /** To the nearest, and to the even one of two as near: as PyTorch rounds. The value is finite. */
    private static short roundToBfloat16(float value) {
        int bits = Float.floatToRawIntBits(value);
        int even = (bits >>> 16) & 1;
        return (short) ((bits + 0x7fff + even) >>> 16);
    }
}
