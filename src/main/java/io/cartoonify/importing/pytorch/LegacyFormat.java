package io.cartoonify.importing.pytorch;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The format of PyTorch before 1.6, {@code _legacy_save} in {@code torch/serialization.py}.
 *
 * <p>Five pickles (a magic number, the format's version, the writer's machine, the state dict, the keys of the
 * storages), then each storage in the order of the keys: the count of its numbers in eight bytes, and the numbers.
 */
final class LegacyFormat {
    private static final BigInteger MAGIC = new BigInteger("1950a86a20f9469cfc6c", 16);
    private static final int VERSION = 1001;

    private LegacyFormat() {}

    static Map<String, Tensor> read(InputStream in) throws IOException {
        checkHeader(in);
        TensorIndex index = TensorIndex.ofStateDict(unpickle(in));
        Map<String, float[]> stored = new HashMap<>();
        for (Storage storage : inOrder(unpickle(in), index)) {
            stored.put(storage.key(), numbers(in, storage, index.user(storage)));
        }
        if (in.read() >= 0) {
            throw new WeightsException("goes on after its last tensor");
        }
        return index.cut(stored);
    }

    private static void checkHeader(InputStream in) throws WeightsException {
        if (!MAGIC.equals(unpickle(in)) || !Integer.valueOf(VERSION).equals(unpickle(in))) {
            throw new WeightsException("is no PyTorch file");
        }
        if (!(unpickle(in) instanceof Map<?, ?> machine) || !Boolean.TRUE.equals(machine.get("little_endian"))) {
            throw new WeightsException("was written on a big-endian machine, which is not supported");
        }
    }

    private static @Nullable Object unpickle(InputStream in) throws WeightsException {
        return new TensorUnpickler().read(in);
    }

    private static List<Storage> inOrder(@Nullable Object keys, TensorIndex index) throws WeightsException {
        Map<String, Storage> left = new HashMap<>(index.storages());
        List<Storage> order = new ArrayList<>();
        for (Object key : keys instanceof List<?> list ? list : List.of()) {
            // Not hashed before it is known to be a text: that of nested lists can take for ever.
            Storage storage = key instanceof String text ? left.remove(text) : null;
            if (storage == null) {
                throw new WeightsException("lists numbers that belong to none of its tensors");
            }
            order.add(storage);
        }
        for (Storage missing : left.values()) {
            throw new WeightsException("tensor " + index.user(missing) + " has no numbers");
        }
        return order;
    }

    private static float[] numbers(InputStream in, Storage storage, String user) throws IOException {
        byte[] count = in.readNBytes(Long.BYTES);
        byte[] bytes = in.readNBytes(Math.toIntExact(storage.bytes()));
        if (count.length < Long.BYTES || bytes.length < storage.bytes()) {
            throw new WeightsException("is truncated in tensor " + user);
        }
        if (ByteBuffer.wrap(count).order(ByteOrder.LITTLE_ENDIAN).getLong() != storage.elements()) {
            throw new WeightsException("tensor " + user + " has another count of numbers than announced");
        }
        return storage.dtype().decode(bytes);
    }
}
