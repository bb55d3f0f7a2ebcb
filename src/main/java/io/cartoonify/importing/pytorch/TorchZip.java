package io.cartoonify.importing.pytorch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip as PyTorch writes it: all entries in one folder of any name, in it {@code data.pkl}, and each storage in
 * {@code data/KEY}.
 */
final class TorchZip implements Closeable {
    private static final String PICKLE = "/data.pkl";

    /** A hundred times what ours take. */
    private static final int MAX_PICKLE = 1 << 20;

    /** Four bytes for each number that an index may have. */
    private static final long MAX_ENTRY = 1 << 27;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
    private final String folder;

    /** Opens {@code file}, and throws where it is truncated or ambiguous. */
    TorchZip(Path file) throws IOException {
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | EOFException e) {
            throw new WeightsException(
                    "is truncated or damaged (" + requireNonNullElse(e.getMessage(), "it ends early") + ")", e);
        }
        try {
            listEntries();
            folder = findFolder();
            checkByteOrder();
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void listEntries() throws WeightsException {
        for (ZipEntry entry : readable()) {
            if (entries.put(entry.getName(), entry) != null) {
                throw new WeightsException("has two entries called " + entry.getName());
            }
        }
    }

    private List<? extends ZipEntry> readable() throws WeightsException {
        try {
            return Collections.list(zip.entries());
        } catch (IllegalArgumentException e) {
            // What Java makes of a name that is no UTF-8.
            throw new WeightsException("is damaged: it has an entry whose name cannot be read", e);
        }
    }

    private String findFolder() throws WeightsException {
        List<String> pickles = entries.keySet().stream()
                .filter(name -> name.indexOf('/') == name.length() - PICKLE.length() && name.endsWith(PICKLE))
                .toList();
        if (pickles.size() != 1) {
            throw new WeightsException("is no PyTorch file: it has " + pickles.size() + " entries called data.pkl");
        }
        return pickles.get(0).substring(0, pickles.get(0).indexOf('/') + 1);
    }

    private void checkByteOrder() throws IOException {
        ZipEntry order = entries.get(folder + "byteorder");
        if (order != null && !"little".equals(new String(read(order, "little".length()), US_ASCII))) {
            throw new WeightsException("was written on a big-endian machine, which is not supported");
        }
    }

    /** In the order of the file. */
    Iterable<ZipEntry> entries() {
        return entries.values();
    }

    /** The contents of {@code entry}, which must be {@code size} bytes: a deflated one can claim more than memory has. */
    byte[] read(ZipEntry entry, long size) throws IOException {
        if (entry.getSize() != size || size > MAX_ENTRY) {
            throw new WeightsException("%s has %d bytes instead of %d".formatted(entry, entry.getSize(), size));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(Math.toIntExact(size));
            CRC32 crc = new CRC32();
            crc.update(bytes);
            if (crc.getValue() != entry.getCrc()) {
                throw new WeightsException(entry + " does not match its check sum");
            }
            return bytes;
        } catch (ZipException | EOFException e) {
            throw new WeightsException("%s is damaged (%s)".formatted(entry, e.getMessage()), e);
        }
    }

    InputStream pickle() throws IOException {
        ZipEntry entry = requireNonNull(entries.get(folder + "data.pkl"));
        return new ByteArrayInputStream(read(entry, Math.min(entry.getSize(), MAX_PICKLE)));
    }

    /** What the entry of {@code storage} is called. */
    String entryName(Storage storage) {
        return folder + "data/" + storage.key();
    }

    /** The tensors of {@code index}, with the numbers that are in this file. */
    Map<String, Tensor> cut(TensorIndex index) throws IOException {
        Map<String, float[]> stored = new HashMap<>();
        for (Storage storage : index.storages().values()) {
            stored.put(storage.key(), numbers(storage, index.user(storage)));
        }
        return index.cut(stored);
    }

    /** The numbers of {@code storage}; messages name {@code user}, a tensor in it. */
    private float[] numbers(Storage storage, String user) throws IOException {
        ZipEntry entry = entries.get(entryName(storage));
        if (entry == null) {
            throw new WeightsException("tensor " + user + " has no numbers");
        }
        try {
            return storage.dtype().decode(read(entry, storage.bytes()));
        } catch (WeightsException e) {
            throw new WeightsException("tensor " + user + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
