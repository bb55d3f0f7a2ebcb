package io.cartoonify.cli;

import io.cartoonify.importing.cartoongan.CartoonGanImport;
import io.cartoonify.importing.cartoongan.CartoonGanStyle;
import io.cartoonify.importing.pytorch.WeightsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Installs the published CartoonGAN styles into a model store. */
@Command(
        name = "import-cartoongan",
        description = "Makes styles of the tier 'original' from the published CartoonGAN weights.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the files that are there were imported", "1:none is there, or one failed", "2:wrong usage"})
public final class ImportCartoonGanCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it, like the two below
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FOLDER",
            description = "where Hayao_net_G_float.pth and its three sisters are, as published")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--to",
            paramLabel = "MODELS",
            required = true,
            description = "the folder to put the styles in; the service finds them there with cartoonify.models=MODELS")
    @SuppressWarnings("NullAway.Init")
    private Path models;

    @Override
    public Integer call() {
        List<CartoonGanStyle> there =
                Arrays.stream(CartoonGanStyle.values()).filter(this::isThere).toList();
        List<String> failures = importAll(there);
        failures.forEach(spec.commandLine().getErr()::println);
        int imported = there.size() - failures.size();
        spec.commandLine()
                .getOut()
                .printf("Imported %d of %d styles into %s.%n", imported, CartoonGanStyle.values().length, models);
        return imported == 0 || !failures.isEmpty() ? ExitCodes.NOT_ALL : ExitCodes.ALL;
    }

    private boolean isThere(CartoonGanStyle style) {
        Path file = folder.resolve(style.file());
        if (!Files.exists(file)) {
            spec.commandLine().getErr().println("There is no " + file + ".");
        }
        return Files.exists(file);
    }

    /** Imports each of {@code styles} whatever becomes of the others, and returns what went wrong. */
    private List<String> importAll(List<CartoonGanStyle> styles) {
        List<String> failures = new ArrayList<>();
        try (Progress progress = new Progress("Importing", (long) CartoonGanImport.STEPS * styles.size())) {
            for (CartoonGanStyle style : styles) {
                try {
                    new CartoonGanImport().run(style, folder, models, progress::step);
                } catch (WeightsException e) {
                    failures.add(e.getMessage());
                } catch (IOException e) {
                    failures.add(style.id() + ": " + Reasons.of(e));
                }
            }
        }
        return failures;
    }
}
