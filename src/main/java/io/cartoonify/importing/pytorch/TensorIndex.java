package io.cartoonify.importing.pytorch;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a pickle tells of tensors: their names, shapes and places. Their numbers are elsewhere in the file. */
final class TensorIndex {
    /** Of all tensors and storages, half as many again as CartoonGAN has: no memory is taken for a claim of more. */
    private static final long MAX_ELEMENTS = 1 << 25;

    private final Map<String, StoredTensor> tensors = new LinkedHashMap<>();
    private final Map<String, Storage> storages = new LinkedHashMap<>();
    private final Map<String, String> users = new LinkedHashMap<>();
    private long elements;

    /**
     * The tensors of an unpickled state dict.
     *
     * @throws WeightsException if it is no map of tensors, or a tensor does not fit its storage
     */
    static TensorIndex ofStateDict(@Nullable Object unpickled) throws WeightsException {
        TensorIndex index = new TensorIndex();
        for (Map.Entry<?, ?> item : map(unpickled).entrySet()) {
            if (!(item.getValue() instanceof StoredTensor tensor)) {
                throw new WeightsException("item " + item.getKey() + " is no tensor");
            }
            index.add((String) item.getKey(), tensor);
        }
        return index;
    }

    /**
     * The tensors among an unpickled module's attributes and its submodules', by their names in its state dict.
     *
     * @throws WeightsException if it is no module, or a tensor does not fit its storage
     */
    static TensorIndex ofModule(@Nullable Object unpickled) throws WeightsException {
        TensorIndex index = new TensorIndex();
        index.addModule("", map(unpickled));
        return index;
    }

    private static Map<?, ?> map(@Nullable Object unpickled) throws WeightsException {
        if (unpickled instanceof Map<?, ?> map) {
            return map;
        }
        throw new WeightsException("holds no tensors by name");
    }

    private void addModule(String prefix, Map<?, ?> attributes) throws WeightsException {
        for (Map.Entry<?, ?> attribute : attributes.entrySet()) {
            String name = prefix + attribute.getKey();
            if (attribute.getValue() instanceof StoredTensor tensor) {
                add(name, tensor);
            } else if (attribute.getValue() instanceof Map<?, ?> module) {
                addModule(name + ".", module);
            }
        }
    }

    private void add(String name, StoredTensor tensor) throws WeightsException {
        tensor.check(name);
        Storage storage = tensor.storage();
        Storage known = storages.putIfAbsent(storage.key(), storage);
        if (known != null && !known.equals(storage)) {
            throw new WeightsException("tensor " + name + " and another disagree about their storage");
        }
        elements += (long) tensor.elements() + (known == null ? storage.elements() : 0);
        if (elements > MAX_ELEMENTS) {
            throw new WeightsException("tensor " + name + " is one too many: there are too many numbers");
        }
        users.putIfAbsent(storage.key(), name);
        tensors.put(name, tensor);
    }

    /** By name. */
    Map<String, StoredTensor> tensors() {
        return tensors;
    }

    /** By key. */
    Map<String, Storage> storages() {
        return storages;
    }

    /** A tensor cut from {@code storage}, to name in a message. */
    String user(Storage storage) {
        return users.getOrDefault(storage.key(), "?");
    }

    /** The tensors, cut from what the file holds for each storage, by key. */
    Map<String, Tensor> cut(Map<String, float[]> stored) throws WeightsException {
        Map<String, Tensor> cut = new LinkedHashMap<>();
        for (Map.Entry<String, StoredTensor> entry : tensors.entrySet()) {
            StoredTensor tensor = entry.getValue();
            float[] numbers = requireNonNull(stored.get(tensor.storage().key()));
            cut.put(entry.getKey(), tensor.read(entry.getKey(), numbers));
        }
        return cut;
    }
}
