package io.cartoonify.importing.pytorch;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A TorchScript archive to be copied with weights of one's own. Immutable.
 *
 * <p>Such an archive is a zip; its {@code data.pkl} tells where among its {@code data/N} entries each tensor's numbers
 * lie, in what format and order. A copy has the same code and the same pickle, and other numbers.
 */
public final class ScriptTemplate {
    /** The first that a zip can tell; any fixed time will do. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final TensorIndex index;
    private final Map<String, Storage> storages = new LinkedHashMap<>();
    private final Map<String, byte[]> otherEntries = new LinkedHashMap<>();

    private ScriptTemplate(TensorIndex index) {
        this.index = index;
    }

    /** Reads all but the numbers of the archive {@code file}, which is trusted: it is this project's own. */
    public static ScriptTemplate read(Path file) throws IOException {
        try (TorchZip zip = new TorchZip(file)) {
            ScriptTemplate template =
                    new ScriptTemplate(TensorIndex.ofModule(new ScriptUnpickler().read(zip.pickle())));
            template.addEntries(zip);
            return template;
        }
    }

    private void addEntries(TorchZip zip) throws IOException {
        index.storages().values().forEach(storage -> storages.put(zip.entryName(storage), storage));
        for (ZipEntry entry : zip.entries()) {
            if (!storages.containsKey(entry.getName())) {
                otherEntries.put(entry.getName(), zip.read(entry, entry.getSize()));
            }
        }
    }

    /**
     * Checks that {@code weights} are those of this network.
     *
     * @throws WeightsException that names a tensor which is missing, not of this network, or of another shape
     */
    public void check(Map<String, Tensor> weights) throws WeightsException {
        for (Map.Entry<String, StoredTensor> expected : index.tensors().entrySet()) {
            check(expected.getKey(), expected.getValue().shape(), weights.get(expected.getKey()));
        }
        for (String name : weights.keySet()) {
            if (!index.tensors().containsKey(name)) {
                throw new WeightsException("tensor " + name + " is none of this network's");
            }
        }
    }

    private static void check(String name, List<Integer> shape, @Nullable Tensor tensor) throws WeightsException {
        if (tensor == null) {
            throw new WeightsException("tensor " + name + " is missing");
        }
        if (!tensor.shape().equals(shape)) {
            throw new WeightsException(
                    "tensor %s has the shape %s instead of %s".formatted(name, tensor.shape(), shape));
        }
    }

    /**
     * Writes a copy that holds {@code weights}; the same weights give the same bytes.
     *
     * <p>Entries are not compressed: trained weights shrink by a twelfth at best, and deflating them would take longer
     * than all the rest and inflating them as long as loading.
     *
     * @param weights {@linkplain #check checked} before
     */
    public void copy(Map<String, Tensor> weights, OutputStream to) throws IOException {
        try (ZipOutputStream copy = new ZipOutputStream(to)) {
            for (Map.Entry<String, Storage> entry : storages.entrySet()) {
                write(copy, entry.getKey(), numbers(entry.getValue(), weights));
            }
            for (Map.Entry<String, byte[]> entry : otherEntries.entrySet()) {
                write(copy, entry.getKey(), entry.getValue());
            }
        }
    }

    /** What the entry of {@code storage} holds once its tensors have taken their {@code weights}. */
    private byte[] numbers(Storage storage, Map<String, Tensor> weights) {
        float[] numbers = new float[storage.elements()];
        index.tensors().forEach((name, tensor) -> {
            if (tensor.storage().equals(storage)) {
                tensor.layout().scatter(requireNonNull(weights.get(name), name).values(), numbers);
            }
        });
        return storage.dtype().encode(numbers);
    }

    private static void write(ZipOutputStream zip, String name, byte[] contents) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(contents);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(contents.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(contents);
        zip.closeEntry();
    }
}
