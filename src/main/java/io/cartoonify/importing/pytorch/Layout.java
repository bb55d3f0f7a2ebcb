package io.cartoonify.importing.pytorch;

import static java.util.Comparator.comparingInt;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The order in which a tensor's numbers lie in a storage: PyTorch's offset, sizes and strides. */
final class Layout {
    private final int offset;
    private final int[] sizes;
    private final int[] strides;

    Layout(int offset, int[] sizes, int[] strides) {
        this.offset = offset;
        this.sizes = sizes;
        this.strides = strides;
    }

    List<Integer> shape() {
        return Arrays.stream(sizes).boxed().toList();
    }

    /** How many numbers; right only for a layout that {@linkplain #fits fits}. */
    int elements() {
        return Arrays.stream(sizes).reduce(1, (a, b) -> a * b);
    }

    /**
     * Whether the layout stays within a storage of {@code elements} numbers and visits none of them twice.
     *
     * <p>From the smallest stride up, each stride must step over all that the smaller ones reach. PyTorch can make
     * layouts that do not (an expanded tensor repeats its numbers), but never for the weights of a network.
     */
    boolean fits(int elements) {
        if (sizes.length != strides.length || Arrays.stream(sizes).anyMatch(size -> size == 0)) {
            return false;
        }
        long reach = 0;
        for (int dimension : byStride()) {
            if (strides[dimension] <= reach) {
                return false;
            }
            reach += (sizes[dimension] - 1L) * strides[dimension];
            if (reach >= elements) {
                return false;
            }
        }
        return offset + reach < elements;
    }

    /** The dimensions that have more than one number, the smallest stride first. */
    private int[] byStride() {
        return IntStream.range(0, sizes.length)
                .filter(dimension -> sizes[dimension] > 1)
                .boxed()
                .sorted(comparingInt(dimension -> strides[dimension]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The tensor's numbers out of the storage, in row-major order. */
    float[] gather(float[] stored) {
        float[] values = new float[elements()];
        Walk walk = new Walk();
        for (int i = 0; i < values.length; i++) {
            values[i] = stored[walk.next()];
        }
        return values;
    }

    /** Puts {@code values}, in row-major order, where the tensor's numbers belong in the storage. */
    void scatter(FloatBuffer values, float[] stored) {
        Walk walk = new Walk();
        for (int i = 0; i < values.limit(); i++) {
            stored[walk.next()] = values.get(i);
        }
    }

    /** Visits the places of the tensor's numbers in row-major order, like an odometer. */
    private final class Walk {
        private final int[] index = new int[sizes.length];
        private int place = offset;

        int next() {
            int here = place;
            for (int d = sizes.length - 1; d >= 0; d--) {
                place += strides[d];
                if (++index[d] < sizes[d]) {
                    break;
                }
                place -= sizes[d] * strides[d];
                index[d] = 0;
            }
            return here;
        }
    }
}
