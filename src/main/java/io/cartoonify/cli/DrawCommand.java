package io.cartoonify.cli;

import io.cartoonify.cartoon.CartoonOptions;
import io.cartoonify.cartoon.CartoonOrder;
import io.cartoonify.cartoon.Cartoonist;
import io.cartoonify.cartoon.InvalidRequestException;
import io.cartoonify.cartoon.OrderParser;
import io.cartoonify.inference.InferencePlan;
import io.cartoonify.style.UnknownStyleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws photos, and folders of photos, into a folder. */
@Command(
        name = "draw",
        description = "Draws photos as cartoons.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every photo was drawn", "1:at least one was not", "2:wrong usage"})
public final class DrawCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it, like all below
    private CommandSpec spec;

    @Parameters(paramLabel = "PHOTO-OR-FOLDER", arity = "1..*", description = "what to draw; folders are searched")
    @SuppressWarnings("NullAway.Init")
    private List<Path> sources;

    @Option(names = "--to", paramLabel = "OUT", required = true, description = "the folder that the cartoons go to")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--style", description = "a style's id; default shinkai")
    private @Nullable String style;

    @Option(names = "--size", description = "longer side in pixels, or full; default 1080")
    private @Nullable String size;

    @Option(names = "--tier", description = "fast or original; default fast")
    private @Nullable String tier;

    @Option(names = "--strength", description = "from photo (0) to cartoon (1) and beyond (2); default 1")
    private @Nullable String strength;

    @Option(names = "--colors", description = "style or photo; default style")
    private @Nullable String colors;

    @Option(names = "--format", description = "png, jpeg or webp; default png")
    private @Nullable String format;

    private final Class<?> application;

    /** @param application the Spring configuration that wires the service */
    public DrawCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Path> photos = PhotoFiles.find(sources);
        Files.createDirectories(out);
        try (ConfigurableApplicationContext service = start()) {
            CartoonOrder order = order(service.getBean(OrderParser.class));
            int workers = service.getBean(InferencePlan.class).workers();
            Batch batch = new Batch(service.getBean(Cartoonist.class), order, out);
            List<String> failures = batch.draw(photos, workers);
            failures.forEach(spec.commandLine().getErr()::println);
            return failures.isEmpty() && !photos.isEmpty() ? 0 : 1;
        }
    }

    /** The service's parts without a server; nobody waits for an answer, so nothing has a deadline. */
    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run("--spring.main.banner-mode=off", "--logging.level.root=warn");
    }

    private CartoonOrder order(OrderParser orders) {
        try {
            return orders.parse(new CartoonOptions(style, size, null, tier, strength, colors, format, null));
        } catch (InvalidRequestException | UnknownStyleException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
