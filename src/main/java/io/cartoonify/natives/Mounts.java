package io.cartoonify.natives;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The file systems that are mounted, as Linux lists them; on other systems none are known. */
final class Mounts {
    private static final Path MOUNTED = Path.of("/proc/self/mounts");

    private final List<String[]> mounts;

    /** @param lines device, place, type, options and more, separated by spaces; what comes later covers what came before */
    Mounts(List<String> lines) {
        mounts = lines.stream().map(line -> line.split(" ")).toList();
    }

    /** Those of this process. */
    static Mounts here() {
        try {
            return new Mounts(Files.readAllLines(MOUNTED));
        } catch (IOException e) {
            return new Mounts(List.of());
        }
    }

    /** Whether programs and native libraries may be run from {@code folder}, which need not exist. */
    boolean allowPrograms(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        String options = "";
        int depth = -1;
        for (String[] mount : mounts) {
            Path place = Path.of(mount[1].replace("\\040", " "));
            if (absolute.startsWith(place) && place.getNameCount() >= depth) {
                options = mount[3];
                depth = place.getNameCount();
            }
        }
        return !Arrays.asList(options.split(",")).contains("noexec");
    }
}
