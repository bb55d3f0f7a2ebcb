package io.cartoonify.importing.cartoongan;

import io.cartoonify.importing.pytorch.ScriptTemplate;
import io.cartoonify.style.Precision;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Map;

/** CartoonGAN's network without its weights, as {@code src/training} exports it into this jar. */
final class Templates {
    private Templates() {}

    /** The network in every precision. */
    static Map<Precision, ScriptTemplate> read() throws IOException {
        Map<Precision, ScriptTemplate> templates = new EnumMap<>(Precision.class);
        for (Precision precision : Precision.values()) {
            templates.put(precision, read("/cartoongan/template-" + precision.id() + ".pt"));
        }
        return templates;
    }

    private static ScriptTemplate read(String resource) throws IOException {
        // A zip is read from its end, which a resource of a jar does not offer.
        Path file = Files.createTempFile("cartoongan-", ".pt");
        try (InputStream in = Templates.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException("This jar was built without " + resource);
            }
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return ScriptTemplate.read(file);
        } finally {
            Files.delete(file);
        }
    }
}
