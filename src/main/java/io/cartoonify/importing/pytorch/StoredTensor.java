package io.cartoonify.importing.pytorch;

import java.nio.FloatBuffer;
import java.util.List;

/**
 * Where a tensor lies in its storage.
 *
 * @param storage what it is cut from
 * @param layout which of the storage's numbers are its own, and in what order
 */
record StoredTensor(Storage storage, Layout layout) {

    /** Reads the arguments of {@code _rebuild_tensor_v2}: {@code (storage, offset, sizes, strides, ...)}. */
    static StoredTensor of(Object[] arguments) {
        if (!(arguments[0] instanceof Storage storage)) {
            throw new IllegalArgumentException("a tensor in it has no storage");
        }
        return new StoredTensor(
                storage,
                new Layout(
                        PickledInts.number(arguments[1]),
                        PickledInts.sizes(arguments[2]),
                        PickledInts.sizes(arguments[3])));
    }

    /** Throws unless every number of the tensor is in the storage, and none of them twice. */
    void check(String name) throws WeightsException {
        if (!layout.fits(storage.elements())) {
            throw new WeightsException("tensor " + name + " does not fit the numbers stored for it");
        }
    }

    List<Integer> shape() {
        return layout.shape();
    }

    int elements() {
        return layout.elements();
    }

    /** Cuts the tensor from the numbers of its storage. */
    Tensor read(String name, float[] stored) throws WeightsException {
        float[] values = layout.gather(stored);
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new WeightsException("tensor " + name + " holds something that is not a finite number");
            }
        }
        return new Tensor(shape(), FloatBuffer.wrap(values).asReadOnlyBuffer());
    }
}
