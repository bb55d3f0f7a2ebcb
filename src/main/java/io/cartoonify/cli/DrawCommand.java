package io.cartoonify.cli;

import io.cartoonify.cartoon.CartoonOptions;
import io.cartoonify.cartoon.CartoonOrder;
import io.cartoonify.cartoon.Cartoonist;
import io.cartoonify.cartoon.InvalidRequestException;
import io.cartoonify.cartoon.OrderParser;
import io.cartoonify.inference.InferencePlan;
import io.cartoonify.style.UnknownStyleException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws photos, and folders of photos, into a folder. */
@Command(
        name = "draw",
        description = {
            "Draws photos as cartoons: photo.jpg becomes OUT/photo-shinkai.png.",
            "",
            "Folders are searched, and kept below OUT. Hidden files and OUT itself are passed over. Names tell the style,"
                    + " and what else you asked for; a drawing that has the name already is replaced, or with"
                    + " --skip-existing left. One bad file does not stop the rest.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpWidth = 100,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every photo is drawn", "1:there was none, or at least one is not", "2:wrong usage"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  cartoonify draw photo.jpg --to cartoons",
            "  cartoonify draw ~/Pictures/trip --style paprika --size 800 --format webp --to cartoons",
            "  cartoonify draw scan.tif --size full --detail fine --metadata keep --to cartoons",
            "  cartoonify draw ~/Pictures --exclude 'IMG_E*' --exclude raw --skip-existing --to ~/Cartoons"
        })
public final class DrawCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it, like all below
    private CommandSpec spec;

    @Parameters(paramLabel = "PHOTO-OR-FOLDER", arity = "1..*", description = "what to draw")
    @SuppressWarnings("NullAway.Init")
    private List<Path> sources;

    @Option(names = "--to", paramLabel = "OUT", required = true, description = "the folder that the cartoons go to")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DrawOptions options;

    @Option(names = "--skip-existing", description = "leave drawings that are there already")
    private boolean skipExisting;

    @Option(
            names = "--exclude",
            paramLabel = "PATTERN",
            description = "leave out files and folders of this name; * and ? stand for any letters")
    private List<String> excluded = List.of();

    private final Class<?> application;

    /** @param application the Spring configuration that wires the service */
    public DrawCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PhotoFiles files = search();
        if (files.photos().isEmpty()) {
            spec.commandLine().getErr().println("There is no photo in what was named.");
            return report(new Batch.Summary(0, 0, files.failures()));
        }
        Files.createDirectories(out);
        try (ConfigurableApplicationContext service = start()) {
            CartoonOptions asked = options.read();
            CartoonOrder order = order(service.getBean(OrderParser.class), asked);
            Batch batch =
                    new Batch(service.getBean(Cartoonist.class), order, new Targets(out, asked, order), skipExisting);
            int workers = service.getBean(InferencePlan.class).workers();
            Batch.Summary summary = batch.draw(files.photos(), workers);
            files.failures().addAll(summary.failures());
            return report(new Batch.Summary(summary.drawn(), summary.skipped(), files.failures()));
        }
    }

    private PhotoFiles search() throws IOException {
        PhotoFiles files = new PhotoFiles(
                out,
                excluded.stream()
                        .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
                        .toList());
        for (Path source : sources) {
            if (Files.isDirectory(source) && Files.exists(out) && Files.isSameFile(source, out)) {
                throw new ParameterException(
                        spec.commandLine(), "--to must be another folder than the photos': " + out);
            }
            files.find(source);
        }
        return files;
    }

    private int report(Batch.Summary summary) {
        summary.failures().forEach(spec.commandLine().getErr()::println);
        PrintWriter report = spec.commandLine().getOut();
        report.printf(
                "%d drawn, %d skipped, %d failed.%n",
                summary.drawn(), summary.skipped(), summary.failures().size());
        report.flush();
        return summary.failures().isEmpty() && summary.drawn() + summary.skipped() > 0 ? 0 : 1;
    }

    /** The service's parts without a server. */
    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run("--spring.main.banner-mode=off", "--logging.level.root=warn");
    }

    private CartoonOrder order(OrderParser orders, CartoonOptions asked) {
        try {
            return orders.parse(asked);
        } catch (InvalidRequestException | UnknownStyleException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
