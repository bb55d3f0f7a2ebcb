package io.cartoonify.cartoon;

import io.cartoonify.cartoon.order.CartoonOrder;
import io.cartoonify.cartoon.order.Colors;
import io.cartoonify.cartoon.order.Detail;
import io.cartoonify.cartoon.order.Metadata;
import io.cartoonify.ffmpeg.Ffmpeg;
import io.cartoonify.ffmpeg.FfmpegInstallation;
import io.cartoonify.image.ImageFormat;
import io.cartoonify.image.codec.DecodeLimits;
import io.cartoonify.image.heif.HeifDecoder;
import io.cartoonify.image.source.ImageDecoder;
import io.cartoonify.image.source.SourcePhoto;
import io.cartoonify.inference.FakeStylizer;
import io.cartoonify.inference.Stylizers;
import io.cartoonify.testing.HugeFiles;
import io.cartoonify.testing.HugeJpeg;
import io.cartoonify.testing.HugePng;
import io.cartoonify.testing.MemoryClaim;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Decodes large files of all kinds and draws in many ways, each in as much memory as is claimed for it: a program for a
 * process of its own, whose output has a line for each.
 */
final class ClaimedMemory {
    private static final int WIDTH = 3000;
    private static final int HEIGHT = 2000;

    private final ImageDecoder decoder;
    private final Painter painter = new Painter(Stylizers.of(new FakeStylizer()), new MarkingSettings(true));

    private ClaimedMemory(HeifDecoder ffmpeg) {
        decoder = new ImageDecoder(new DecodeLimits(120_000_000, 1, false, false, ffmpeg));
    }

    /** Arguments: a folder for FFmpeg, and optionally a part of the names of what is wanted. */
    public static void main(String[] arguments) throws IOException {
        Path executable = FfmpegInstallation.unpack(Path.of(arguments[0]));
        HeifDecoder ffmpeg = new HeifDecoder(new Ffmpeg(executable), Duration.ofMinutes(5));
        new ClaimedMemory(ffmpeg).checkAll(arguments.length > 1 ? arguments[1] : "");
        System.out.println("done");
    }

    private void checkAll(String wanted) {
        HugeFiles.all().forEach((name, maker) -> {
            if (name.contains(wanted)) {
                checkDecoding(name + " small", maker, 500);
                checkDecoding(name + " large", maker, WIDTH);
            }
        });
        byte[] opaque = HugeJpeg.of(WIDTH, HEIGHT, 3);
        byte[] translucent = HugePng.of(WIDTH, HEIGHT, 8, 6, false);
        for (ImageFormat format : ImageFormat.values()) {
            checkDrawing(opaque, new Way(Detail.FINE, Colors.STYLE, 1, format));
            checkDrawing(translucent, new Way(Detail.FINE, Colors.PHOTO, 0.5, format));
        }
        checkDrawing(opaque, new Way(Detail.BOLD, Colors.STYLE, 1, ImageFormat.JPEG));
        checkDrawing(translucent, new Way(Detail.BALANCED, Colors.PHOTO, 0.5, ImageFormat.PNG));
    }

    private void checkDecoding(String name, HugeFiles.Maker maker, int side) {
        // Once small, so that its classes are there.
        decoder.open(maker.of(320, 192)).decode(8);
        SourcePhoto photo = decoder.open(maker.of(WIDTH, HEIGHT));
        System.out.println(name + ": " + MemoryClaim.check(photo.memory(side), () -> photo.decode(side)));
    }

    private record Way(Detail detail, Colors colors, double strength, ImageFormat format) {
        CartoonOrder order(int size) {
            return new CartoonOrder(Styles.fast("hayao"), size, detail, colors, strength, format, Metadata.DROP);
        }
    }

    private void checkDrawing(byte[] file, Way way) {
        paint(DrawingPlan.of(decoder.open(file), way.order(100), 8));
        DrawingPlan plan = DrawingPlan.of(decoder.open(file), way.order(CartoonOrder.FULL), 8);
        System.out.println(way + ": " + MemoryClaim.check(plan.memory(), () -> paint(plan)));
    }

    private void paint(DrawingPlan plan) {
        try (StageClock clock = new StageClock("queue", ObservationRegistry.NOOP)) {
            painter.paint(plan, clock, () -> false);
        }
    }
}
