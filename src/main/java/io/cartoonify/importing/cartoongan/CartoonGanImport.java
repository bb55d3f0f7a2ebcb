package io.cartoonify.importing.cartoongan;

import io.cartoonify.importing.pytorch.ScriptTemplate;
import io.cartoonify.importing.pytorch.StateDict;
import io.cartoonify.importing.pytorch.Tensor;
import io.cartoonify.importing.pytorch.WeightsException;
import io.cartoonify.model.Sha256;
import io.cartoonify.model.StyleJson;
import io.cartoonify.style.Archive;
import io.cartoonify.style.Precision;
import io.cartoonify.style.Tier;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns the published weights of CartoonGAN's styles into style folders, one archive a precision. */
public final class CartoonGanImport {
    /** How often an import reports a step: the weights are read, and each archive is written. */
    public static final int STEPS = 1 + Precision.values().length;

    private final Map<Precision, ScriptTemplate> templates;

    /**
     * An import of the network in this jar.
     *
     * @throws IOException if the jar was built without it
     */
    public CartoonGanImport() throws IOException {
        this(Templates.read());
    }

    CartoonGanImport(Map<Precision, ScriptTemplate> templates) {
        this.templates = templates;
    }

    /**
     * Imports one style; its folder appears in {@code models} whole or not at all.
     *
     * @param style which
     * @param folder where the published files are
     * @param models the model store that the style's folder goes to, in place of one from an earlier import
     * @param step called {@link #STEPS} times on the way
     * @throws WeightsException if the published file is damaged or not the one expected; the message names the file
     *     and the tensor
     * @throws FileAlreadyExistsException if the store has a folder of that name that is no import's
     */
    public void run(CartoonGanStyle style, Path folder, Path models, Runnable step) throws IOException {
        Path place = models.resolve(style.id());
        checkReplaceable(place);
        Map<String, Tensor> weights = read(folder.resolve(style.file()));
        step.run();
        try (StyleFolder styleFolder = new StyleFolder(place)) {
            List<Archive> archives = new ArrayList<>();
            for (Map.Entry<Precision, ScriptTemplate> template : templates.entrySet()) {
                String file = "%s-original-%s.pt"
                        .formatted(style.id(), template.getKey().id());
                String sha256 =
                        write(template.getValue(), weights, styleFolder.draft().resolve(file));
                archives.add(new Archive(template.getKey(), file, sha256));
                step.run();
            }
            Files.write(styleFolder.draft().resolve("style.json"), StyleJson.print(style.with(archives)));
            styleFolder.publish();
        }
    }

    private static void checkReplaceable(Path place) throws IOException {
        if (Files.exists(place) && !isOriginal(place.resolve("style.json"))) {
            throw new FileAlreadyExistsException(place.toString(), null, "it is no imported style, so it stays");
        }
    }

    private static boolean isOriginal(Path json) {
        try {
            return StyleJson.parse(Files.readAllBytes(json)).tier() == Tier.ORIGINAL;
        } catch (IOException e) {
            return false;
        }
    }

    private Map<String, Tensor> read(Path file) throws IOException {
        Map<String, Tensor> weights = StateDict.read(file);
        try {
            for (ScriptTemplate template : templates.values()) {
                template.check(weights);
            }
        } catch (WeightsException e) {
            throw e.in(file);
        }
        return weights;
    }

    /** Writes an archive, and returns its sha256. */
    private static String write(ScriptTemplate template, Map<String, Tensor> weights, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            template.copy(weights, out);
        }
        return Sha256.of(Files.readAllBytes(file));
    }
}
