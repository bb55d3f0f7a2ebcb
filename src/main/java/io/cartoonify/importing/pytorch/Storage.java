package io.cartoonify.importing.pytorch;

/**
 * A run of numbers that the file keeps outside its pickle and that tensors are cut from.
 *
 * @param dtype the format of each number
 * @param key the storage's name in the file
 * @param elements how many numbers it holds, as the pickle claims
 */
record Storage(Dtype dtype, String key, int elements) {

    /** Reads a pickle's persistent id: {@code ('storage', class, key, device, elements)}, the device being of no interest. */
    static Storage of(Object[] id) {
        // Files from before PyTorch 1.6 name here the part of another storage that this one is, or None.
        if (id.length > 5 && id[5] != null) {
            throw new IllegalArgumentException("it holds a view of a storage, which is not supported");
        }
        if ("storage".equals(id[0]) && id[1] instanceof Dtype dtype && id[2] instanceof String key) {
            return new Storage(dtype, key, PickledInts.number(id[4]));
        }
        throw new IllegalArgumentException("it refers to something else than a storage");
    }

    long bytes() {
        return (long) elements * dtype.bytes;
    }
}
