package io.cartoonify.clip.steady;

import io.cartoonify.Cartoonify;
import io.cartoonify.cartoon.FrameCartoonist;
import io.cartoonify.cartoon.order.CartoonOptions;
import io.cartoonify.cartoon.order.CartoonOrder;
import io.cartoonify.cartoon.order.OrderParser;
import io.cartoonify.clip.ShotDrawing;
import io.cartoonify.image.PackedPixels;
import io.cartoonify.queue.Client;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures how much less drawn clips flicker than their frames drawn alone, and what that takes. A measure, not a test:
 *
 * <pre>
 * mvn test-compile dependency:build-classpath -Dmdep.outputFile=target/cp.txt -Dmdep.includeScope=test
 * java -cp "target/test-classes:target/classes:$(cat target/cp.txt)" io.cartoonify.clip.steady.FlickerMeasure \
 *     still|pan|talking PHOTO WIDTH HEIGHT FRAMES NOISE [FOLDER]
 * </pre>
 *
 * Frames show the photo at half its size; FOLDER gets them, drawn both ways. The talking head is where the sample photo
 * {@code astronaut.jpg} has one.
 */
final class FlickerMeasure {
    private static final Client CLIENT = Client.background("measure");

    private static final int WARM_UP = 6;

    private FlickerMeasure() {}

    public static void main(String[] arguments) throws Exception {
        int frames = Integer.parseInt(arguments[4]);
        CameraScene scene = scene(arguments);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Cartoonify.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off", "cartoonify.jobs.enabled=false")
                .run()) {
            CartoonOrder order = context.getBean(OrderParser.class).parse(CartoonOptions.NONE);
            FrameCartoonist cartoonist = context.getBean(FrameCartoonist.class);
            ShotDrawing drawing = new ShotDrawing(cartoonist, order, CLIENT, () -> false);
            warmUp(new SteadyFrames(drawing), scene);
            SteadyFrames steady = new SteadyFrames(drawing);
            List<BufferedImage> source = drawn("source", scene, frames, PackedPixels::copy, arguments);
            Flicker before = Flicker.of(scene, source);
            for (boolean held : new boolean[] {false, true}) {
                String name = held ? "steady" : "alone";
                Work work = held ? frame -> PackedPixels.copy(steady.draw(frame)) : drawing::begin;
                Flicker flicker = Flicker.of(scene, drawn(name, scene, frames, work, arguments));
                System.out.printf(
                        Locale.ROOT,
                        "%-7s %s, of the source's %.3f%n",
                        name,
                        flicker,
                        flicker.warpError() / before.warpError());
            }
            System.out.printf("source  %s; drawn anew %d of %d%n", before, steady.redrawn(), frames);
        }
        System.exit(0);
    }

    /** Until the code that is measured has been compiled. */
    private static void warmUp(SteadyFrames steady, CameraScene scene) throws InterruptedException {
        for (int time = 0; time < WARM_UP; time++) {
            steady.draw(scene.frame(time));
        }
    }

    private interface Work {
        BufferedImage draw(BufferedImage frame) throws InterruptedException;
    }

    private static CameraScene scene(String[] arguments) throws Exception {
        int width = Integer.parseInt(arguments[2]);
        int height = Integer.parseInt(arguments[3]);
        BufferedImage photo = ImageIO.read(new File(arguments[1]));
        int side = photo.getWidth();
        CameraScene.View view = switch (arguments[0]) {
            case "pan" -> CameraScene.PAN;
            case "talking" -> CameraScene.talking(0.22 * side, 0.115 * side, 0.09 * side);
            default -> CameraScene.STILL;
        };
        BufferedImage plain = PackedPixels.create(photo.getWidth(), photo.getHeight(), false);
        Graphics2D graphics = plain.createGraphics();
        graphics.drawImage(photo, 0, 0, null);
        graphics.dispose();
        return new CameraScene(plain, width, height, view, Double.parseDouble(arguments[5]));
    }

    /** Draws the frames, and tells how long that took of the clock and of all processors. */
    private static List<BufferedImage> drawn(String name, CameraScene scene, int frames, Work work, String[] arguments)
            throws Exception {
        List<BufferedImage> drawn = new ArrayList<>();
        double wall = 0;
        double processors = 0;
        for (int time = 0; time < frames; time++) {
            BufferedImage frame = scene.frame(time);
            long began = System.nanoTime();
            double used = processorSeconds();
            drawn.add(work.draw(frame));
            wall += (System.nanoTime() - began) / 1e9;
            processors += processorSeconds() - used;
            if (arguments.length > 6) {
                ImageIO.write(drawn.get(time), "png", new File(arguments[6], "%s-%02d.png".formatted(name, time)));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-7s %.3f s and %.3f processor seconds a frame%n",
                name,
                wall / frames,
                processors / frames);
        return drawn;
    }

    private static double processorSeconds() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }
}
