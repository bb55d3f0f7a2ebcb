package io.cartoonify.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds out whether work makes do with the memory that it says it needs. In a process whose heap is all there from the
 * start, so that what it grows by lies outside the heap.
 */
public final class MemoryClaim {
    /** For what is too small to count, and for the young generation, which no large array lies in. */
    private static final long SLACK = 16 << 20;

    private static final int MEGABYTE = 1 << 20;

    private MemoryClaim() {}

    /** Does {@code work} with no more of the heap than {@code bytes}, and tells in a line how that went. */
    public static String check(long bytes, Runnable work) {
        List<byte[]> others = fillUpTo(bytes + SLACK);
        long before = resident();
        long start = System.nanoTime();
        String end = "enough";
        try {
            work.run();
        } catch (OutOfMemoryError e) {
            end = "OUT OF MEMORY";
        }
        others.clear();
        long outside = peak() - before;
        if (outside > bytes + SLACK) {
            end = "MORE OUTSIDE THE HEAP";
        }
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        return "%d MB, %d MB of them outside the heap, %d ms: %s"
                .formatted(bytes >> 20, outside >> 20, milliseconds, end);
    }

    /** Takes so much of the heap that {@code free} bytes are left. */
    private static List<byte[]> fillUpTo(long free) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long others = runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory()) - free;
        if (others < 0) {
            throw new IllegalStateException("The heap has no %d MB.".formatted(free >> 20));
        }
        List<byte[]> taken = new ArrayList<>();
        for (long i = 0; i < others / MEGABYTE; i++) {
            taken.add(new byte[MEGABYTE]);
        }
        return taken;
    }

    private static long resident() {
        try {
            // The peak begins anew.
            Files.writeString(Path.of("/proc/self/clear_refs"), "5");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return status("VmRSS:");
    }

    private static long peak() {
        return status("VmHWM:");
    }

    private static long status(String name) {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
