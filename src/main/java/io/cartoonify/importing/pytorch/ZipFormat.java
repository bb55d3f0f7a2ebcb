package io.cartoonify.importing.pytorch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The format of PyTorch since 1.6: a zip with the pickled state dict in one entry, and an entry for each storage. */
final class ZipFormat {
    private ZipFormat() {}

    static Map<String, Tensor> read(Path file) throws IOException {
        try (TorchZip zip = new TorchZip(file)) {
            return zip.cut(TensorIndex.ofStateDict(new TensorUnpickler().read(zip.pickle())));
        }
    }
}
