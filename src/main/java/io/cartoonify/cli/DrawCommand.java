package io.cartoonify.cli;

import io.cartoonify.bulk.Photo;
import io.cartoonify.bulk.ResultNames;
import io.cartoonify.cartoon.Cartoonist;
import io.cartoonify.cartoon.order.CartoonOptions;
import io.cartoonify.cartoon.order.CartoonOrder;
import io.cartoonify.cartoon.order.InvalidRequestException;
import io.cartoonify.cartoon.order.OrderParser;
import io.cartoonify.clip.ClipCartoonist;
import io.cartoonify.clip.ClipFormat;
import io.cartoonify.inference.InferencePlan;
import io.cartoonify.queue.Client;
import io.cartoonify.queue.Deadline;
import io.cartoonify.s3.S3FailedException;
import io.cartoonify.style.UnknownStyleException;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkException;

/** Draws photos, and folders of photos, into a folder or into S3. */
@Command(
        name = "draw",
        description = {
            "Draws photos as cartoons: photo.jpg becomes OUT/photo-shinkai.png.",
            "",
            "Folders are searched, and kept below OUT. Hidden files and OUT itself are passed over. Names tell the style,"
                    + " and what else you asked for; a drawing that has the name already is replaced, or with"
                    + " --skip-existing left. One bad file does not stop the rest.",
            "",
            "Moving pictures that are named, and GIFs in folders, become moving pictures: clip.mp4 becomes"
                    + " OUT/clip-shinkai.mp4, or of another --format (gif, apng, webp, mp4, mov, webm).",
            "",
            "Photos and drawings may also be in S3. Several machines share the work with --shard: then, and in S3, a"
                    + " drawing's name ends in a code for its photo, all options and the style's network, so that every"
                    + " machine finds the same one.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpWidth = 100,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every photo is drawn",
            "1:there was none, or at least one cannot be drawn",
            "2:wrong usage",
            "3:at least one was not drawn for a reason that may pass: run it again with --skip-existing",
            "143:stopped by SIGTERM (130: by Ctrl-C) after the photos that were begun; run it again likewise"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  cartoonify draw photo.jpg --to cartoons",
            "  cartoonify draw ~/Pictures/trip --style paprika --size 800 --format webp --to cartoons",
            "  cartoonify draw clip.mov --format mp4 --to cartoons",
            "  cartoonify draw scan.tif --size full --detail fine --metadata keep --to cartoons",
            "  cartoonify draw ~/Pictures --exclude 'IMG_E*' --exclude raw --skip-existing --to ~/Cartoons",
            "  cartoonify draw s3://photos/2026 --shard 3/100 --skip-existing --journal - --to s3://cartoons/2026"
        })
public final class DrawCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it, like all below
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DrawPlaces places;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DrawOptions options;

    @Option(names = "--skip-existing", description = "leave drawings that are there already")
    private boolean skipExisting;

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description =
                    "add a line of JSON to FILE for each photo: drawn, skipped or failed; - for the standard output")
    private @Nullable String journal;

    private final Class<?> application;

    /** @param application the Spring configuration that wires the service */
    public DrawCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException {
        try (PhotoSearch search = places.search(spec);
                Stop stop = new Stop();
                Journal lines = Journal.open(journal)) {
            try (Progress progress = new Progress("Drawing", search.count())) {
                Report report = new Report(lines, progress);
                if (!search.isEmpty()) {
                    draw(search, report, stop);
                }
                return print(search, report, stop);
            } catch (SdkException e) {
                // A folder in S3 is listed as it is drawn.
                throw S3FailedException.of(e);
            }
        }
    }

    private void draw(PhotoSearch search, Report report, Stop stop) throws IOException {
        try (ConfigurableApplicationContext service = start()) {
            draw(search, service, report, stop);
        }
    }

    private void draw(PhotoSearch search, ConfigurableApplicationContext service, Report report, Stop stop)
            throws IOException {
        CartoonOptions asked = options.read();
        OrderParser orders = service.getBean(OrderParser.class);
        CartoonOrder order = order(orders, ClipDrawing.ofPhotos(asked));
        Cartoonist cartoonist = service.getBean(Cartoonist.class);
        Function<Photo, String> names =
                places.areShared() ? new ResultNames(order)::of : new PlainNames(asked, order)::of;
        int workers = service.getBean(InferencePlan.class).workers();
        try (Batch batch = new Batch(
                file -> cartoonist.draw(file, order, Client.LOCAL, Deadline.NEVER),
                names,
                search.results(),
                skipExisting,
                report,
                places.areFar() ? 2 * workers : workers)) {
            Predicate<Photo> clips = clips(service, order, asked, names, report, stop);
            search.photos()
                    .takeWhile(photo -> !stop.isAsked())
                    .filter(photo -> !clips.test(photo))
                    .forEach(batch::add);
            batch.finish();
        }
    }

    /** Draws what is a clip, and says whether it was one. Clips are drawn from folders into folders. */
    private Predicate<Photo> clips(
            ConfigurableApplicationContext service,
            CartoonOrder order,
            CartoonOptions asked,
            Function<Photo, String> names,
            Report report,
            Stop stop) {
        if (places.areFar() || places.areShared() || !ClipDrawing.isMeant(asked)) {
            return photo -> false;
        }
        ClipFormat format = ClipFormat.named(asked.format());
        return new ClipDrawing(
                        service.getBean(ClipCartoonist.class),
                        order,
                        format,
                        places.out(),
                        names,
                        skipExisting,
                        report,
                        stop)::draw;
    }

    private int print(PhotoSearch search, Report report, Stop stop) {
        boolean nothing = search.foundNothing() && !stop.isAsked();
        if (nothing) {
            spec.commandLine().getErr().println("There is no photo in what was named.");
        }
        search.failures().forEach(failure -> report.addFailure(failure, false));
        report.print(spec.commandLine().getOut(), spec.commandLine().getErr());
        return nothing ? ExitCodes.NOT_ALL : report.exitCode();
    }

    /** The service's parts without a server; it is not ended by a signal before what was begun is done. */
    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
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
