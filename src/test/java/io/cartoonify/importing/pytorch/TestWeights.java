package io.cartoonify.importing.pytorch;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of {@code src/test/resources/weights}, which {@code make.py} there wrote, and what they hold. */
public final class TestWeights {
    private TestWeights() {}

    /** One of the files. */
    public static Path file(String name) {
        try {
            return Path.of(requireNonNull(TestWeights.class.getResource("/weights/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    /** What the files {@code tiny-*.pth} hold, each in its own format. */
    public static Map<String, Tensor> tiny() {
        Map<String, Tensor> tiny = new LinkedHashMap<>();
        tiny.put("scale", counted(0, 2));
        tiny.put("conv.weight", counted(1, 2, 3, 2, 2));
        tiny.put("conv.bias", counted(2, 2));
        return tiny;
    }

    /** {@code torch.arange(1.0, n + 1).reshape(shape) / 7 - minus}, in float32 arithmetic as there. */
    private static Tensor counted(int minus, Integer... shape) {
        int elements = List.of(shape).stream().reduce(1, (a, b) -> a * b);
        FloatBuffer values = FloatBuffer.allocate(elements);
        for (int i = 0; i < elements; i++) {
            values.put(i, (i + 1) / 7f - minus);
        }
        return new Tensor(List.of(shape), values);
    }

    /** The tensors in a TorchScript archive. */
    public static Map<String, Tensor> inArchive(Path file) throws IOException {
        try (TorchZip zip = new TorchZip(file)) {
            return zip.cut(TensorIndex.ofModule(new ScriptUnpickler().read(zip.pickle())));
        }
    }
}
