package io.cartoonify.importing.pytorch;

import java.nio.FloatBuffer;
import java.util.List;

/**
 * Numbers with a shape.
 *
 * @param shape the size of each dimension
 * @param values the numbers in row-major order, whatever order they were stored in
 */
public record Tensor(List<Integer> shape, FloatBuffer values) {

    public Tensor {
        shape = List.copyOf(shape);
    }
}
