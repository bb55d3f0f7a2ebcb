package io.cartoonify.importing.pytorch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Reads the named tensors that {@code torch.save(model.state_dict(), file)} wrote. */
public final class StateDict {
    private StateDict() {}

    /**
     * The tensors of {@code file} by name, in the format of PyTorch before 1.6 or in the zip format since.
     *
     * @throws WeightsException if the file is truncated, damaged, or holds anything else than finite float tensors; the
     *     message names the file and, where there is one, the tensor
     * @throws IOException if the file cannot be read
     */
    public static Map<String, Tensor> read(Path file) throws IOException {
        try {
            return isZip(file) ? ZipFormat.read(file) : readLegacy(file);
        } catch (WeightsException e) {
            throw e.in(file);
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    private static Map<String, Tensor> readLegacy(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return LegacyFormat.read(in);
        }
    }
}
