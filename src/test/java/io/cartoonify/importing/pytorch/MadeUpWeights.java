package io.cartoonify.importing.pytorch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A network of published shape with numbers of chance in it: it draws nonsense, by the same way. */
public final class MadeUpWeights {
    private MadeUpWeights() {}

    /** The template's archive with numbers that neither grow nor fade from layer to layer. */
    public static byte[] in(Path template, long seed) throws IOException {
        Random random = new Random(seed);
        Map<String, Tensor> weights = new LinkedHashMap<>();
        try (TorchZip zip = new TorchZip(template)) {
            TensorIndex.ofModule(new ScriptUnpickler().read(zip.pickle()))
                    .tensors()
                    .forEach((name, tensor) -> weights.put(name, madeUp(tensor.shape(), random)));
        }
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        ScriptTemplate.read(template).copy(weights, archive);
        return archive.toByteArray();
    }

    private static Tensor madeUp(List<Integer> shape, Random random) {
        FloatBuffer values = FloatBuffer.allocate(shape.stream().reduce(1, (a, b) -> a * b));
        int inputs = values.capacity() / shape.get(0);
        // Convolutions have four dimensions; the others are scales and shifts.
        boolean convolution = shape.size() > 1;
        for (int i = 0; i < values.capacity(); i++) {
            float chance = (float) random.nextGaussian();
            values.put(i, convolution ? chance / (float) Math.sqrt(inputs) : 0.7f + 0.1f * chance);
        }
        return new Tensor(shape, values);
    }
}
