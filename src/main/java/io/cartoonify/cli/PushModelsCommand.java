package io.cartoonify.cli;

import io.cartoonify.model.s3.StyleUpload;
import io.cartoonify.s3.S3Clients;
import io.cartoonify.s3.S3Place;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.s3.S3Client;

/** Uploads styles to a model store in S3. */
@Command(
        name = "push-models",
        description = "Uploads style folders to S3; what is there already is not sent again.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every style is in S3", "1:there was none, or one failed", "2:wrong usage"})
public final class PushModelsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it, like the two below
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "a style's folder, or a folder of style folders")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Parameters(
            index = "1",
            paramLabel = "S3-URL",
            description = "s3://bucket/prefix; the service finds the styles there with cartoonify.models=S3-URL")
    @SuppressWarnings("NullAway.Init")
    private String url;

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            defaultValue = "${env:CARTOONIFY_MODELS_ENDPOINT}",
            description = "an S3 server other than Amazon's; default CARTOONIFY_MODELS_ENDPOINT")
    private @Nullable URI endpoint;

    @Override
    public Integer call() throws IOException {
        S3Place place = place();
        List<Path> styles = styles();
        int pushed = 0;
        try (S3Client s3 = S3Clients.connect(endpoint)) {
            StyleUpload upload = new StyleUpload(s3, place);
            for (Path style : styles) {
                pushed += push(upload, style) ? 1 : 0;
            }
        }
        spec.commandLine().getOut().printf("Pushed %d of %d styles to %s.%n", pushed, styles.size(), place);
        return styles.isEmpty() || pushed < styles.size() ? ExitCodes.NOT_ALL : ExitCodes.ALL;
    }

    private S3Place place() {
        try {
            return S3Place.of(url);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private List<Path> styles() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "There is no folder " + folder + ".");
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return Stream.concat(Stream.of(folder.toRealPath()), inside.sorted())
                    .filter(style -> Files.isRegularFile(style.resolve("style.json")))
                    .toList();
        }
    }

    private boolean push(StyleUpload upload, Path style) {
        try {
            List<String> sent = upload.push(style);
            String what = sent.isEmpty() ? "unchanged" : "sent " + String.join(", ", sent);
            spec.commandLine().getOut().println(style.getFileName() + ": " + what);
            return true;
        } catch (NoSuchFileException e) {
            spec.commandLine().getErr().println(style.getFileName() + ": There is no file " + e.getFile() + ".");
        } catch (IOException e) {
            spec.commandLine().getErr().println(style.getFileName() + ": " + Reasons.of(e));
        }
        return false;
    }
}
