package io.cartoonify.benchmark;

import com.sun.management.OperatingSystemMXBean;
import io.cartoonify.Cartoonify;
import io.cartoonify.cartoon.CartoonOrder;
import io.cartoonify.cartoon.Cartoonist;
import io.cartoonify.cartoon.Colors;
import io.cartoonify.cartoon.Detail;
import io.cartoonify.cartoon.Metadata;
import io.cartoonify.image.ImageFormat;
import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.resize.ImageResizer;
import io.cartoonify.image.source.DecodeLimits;
import io.cartoonify.image.source.ImageDecoder;
import io.cartoonify.inference.Stylizer;
import io.cartoonify.queue.Client;
import io.cartoonify.queue.Deadline;
import io.cartoonify.style.Style;
import io.cartoonify.style.StyleCatalog;
import io.cartoonify.style.Tier;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The service's throughput without HTTP, settings as they are: what there is to reach. */
@State(Scope.Benchmark)
@Threads(4)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 2, time = 5)
@Fork(1)
public class EngineBenchmark {
    private static final int SIZE = 450;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Param("target/benchmark/12-mp.jpg")
    public String photo = "";

    @Param
    public Tier tier = Tier.FAST;

    private final ConfigurableApplicationContext context = new SpringApplicationBuilder(Cartoonify.class)
            .web(WebApplicationType.NONE)
            .run();
    private final Cartoonist cartoonist = context.getBean(Cartoonist.class);
    private final Stylizer stylizer = context.getBean(Stylizer.class);
    private final LongAdder drawings = new LongAdder();
    private long used;
    private byte[] file = {};
    private BufferedImage fitted = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    private CartoonOrder order = order(Tier.FAST);

    private CartoonOrder order(Tier tier) {
        Style style = context.getBean(StyleCatalog.class).get("shinkai", tier);
        return new CartoonOrder(style, SIZE, Detail.FINE, Colors.STYLE, 1, ImageFormat.PNG, Metadata.DROP);
    }

    @Setup
    public void read() throws IOException {
        file = Files.readAllBytes(Path.of(photo));
        ImageDecoder decoder = new ImageDecoder(new DecodeLimits(50_000_000, 1, false));
        fitted = ImageResizer.fit(decoder.open(file).decode(SIZE), SIZE);
        order = order(tier);
    }

    @Setup(Level.Iteration)
    public void start() {
        drawings.reset();
        used = PROCESS.getProcessCpuTime();
    }

    /** The last line that names a benchmark is of its last iteration. */
    @TearDown(Level.Iteration)
    public void tellProcessorTime(BenchmarkParams benchmark) {
        double each = (PROCESS.getProcessCpuTime() - used) / 1e6 / drawings.sum();
        String name = benchmark.getBenchmark().replaceFirst(".*\\.", "");
        System.out.printf(Locale.ROOT, "%n%s: %.1f ms of processor time%n", name, each);
    }

    @TearDown
    public void close() {
        context.close();
    }

    /** From the photo's bytes to the cartoon's. */
    @Benchmark
    public byte[] cartoon() throws InterruptedException {
        drawings.increment();
        return cartoonist.draw(file, order, Client.LOCAL, Deadline.NEVER).bytes();
    }

    /** The network alone. */
    @Benchmark
    public BufferedImage drawing() {
        drawings.increment();
        BufferedImage picture = PackedPixels.copy(fitted);
        stylizer.draw(order.style(), picture, () -> false);
        return picture;
    }
}
