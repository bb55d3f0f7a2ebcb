package io.cartoonify.image.source;

import io.cartoonify.image.codec.DecodeLimits;
import io.cartoonify.image.heif.Ffmpeg;
import io.cartoonify.image.heif.FfmpegInstallation;
import io.cartoonify.testing.HugeFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Decodes huge files of all kinds, each in as much heap as it says that it needs: a program for a process of its own,
 * whose heap is all there from the start. Prints a line for each: what it said, what was held outside the heap, how long
 * it took, and how it ended.
 */
final class DecodingMemory {
    /** Room for the young generation, which a large array never lies in, and for what is too small to count. */
    private static final long SLACK = 24 << 20;

    private static final int MEGABYTE = 1 << 20;

    private DecodingMemory() {}

    /** Arguments: width, height, the result's longer side, a folder for FFmpeg. */
    public static void main(String[] arguments) throws Exception {
        int width = Integer.parseInt(arguments[0]);
        int height = Integer.parseInt(arguments[1]);
        int side = Integer.parseInt(arguments[2]);
        Ffmpeg ffmpeg = new Ffmpeg(FfmpegInstallation.unpack(Path.of(arguments[3])), Duration.ofMinutes(5));
        ImageDecoder decoder = new ImageDecoder(new DecodeLimits(120_000_000, 1, false, false, ffmpeg));
        HugeFiles.all().forEach((name, maker) -> {
            if (arguments.length > 4 && !name.contains(arguments[4])) {
                return;
            }
            // Once small, so that its classes are there.
            decoder.open(maker.of(320, 192)).decode(8);
            try {
                System.out.println(name + ": " + measured(decoder.open(maker.of(width, height)), side));
            } catch (Exception e) {
                System.out.println(name + ": " + e);
            }
        });
    }

    private static String measured(SourcePhoto photo, int side) throws Exception {
        long said = photo.memory(side);
        List<byte[]> others = fillUpTo(said + SLACK);
        if (others == null) {
            return "%d MB said, more than this heap has: skipped".formatted(said >> 20);
        }
        long before = resident();
        long start = System.nanoTime();
        String end = "decoded";
        try {
            photo.decode(side);
        } catch (OutOfMemoryError e) {
            end = "OUT OF MEMORY";
        }
        long outside = peakResident() - before;
        if (outside > said + SLACK) {
            end = "MORE OUTSIDE";
        }
        others.clear();
        return "%d MB said, %d MB outside the heap, %d ms: %s"
                .formatted(said >> 20, outside >> 20, (System.nanoTime() - start) / 1_000_000, end);
    }

    /** Takes so much of the heap that {@code free} bytes are left; null if there are not so many. */
    private static List<byte[]> fillUpTo(long free) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long others = runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory()) - free;
        if (others < 0) {
            return null;
        }
        List<byte[]> taken = new ArrayList<>();
        for (long i = 0; i < others / MEGABYTE; i++) {
            taken.add(new byte[MEGABYTE]);
        }
        return taken;
    }

    private static long resident() throws Exception {
        // Lets the peak begin anew.
        Files.writeString(Path.of("/proc/self/clear_refs"), "5");
        return status("VmRSS:");
    }

    private static long peakResident() throws Exception {
        return status("VmHWM:");
    }

    private static long status(String name) throws Exception {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst()
                .orElseThrow();
    }
}
