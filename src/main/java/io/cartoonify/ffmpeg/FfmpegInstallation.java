package io.cartoonify.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Loader;
import org.springframework.util.FileSystemUtils;

/** Takes FFmpeg's executables and their libraries out of the jar, so that they can be run. */
public final class FfmpegInstallation {
    private static final String RESOURCES = "/org/bytedeco/ffmpeg/%s/";
    private static final String ABOUT = "/META-INF/maven/org.bytedeco/ffmpeg/pom.properties";
    /** Libraries of a desktop's screen and sound, which the executable is linked to and a server has not. */
    private static final List<String> OF_A_DESKTOP = List.of(
            "libxcb.so.1",
            "libxcb-shm.so.0",
            "libxcb-shape.so.0",
            "libxcb-xfixes.so.0",
            "libasound.so.2",
            "libpulse.so.0",
            "libudev.so.1");

    private FfmpegInstallation() {}

    /**
     * The executable below {@code folder}; unpacked there, unless it is already.
     *
     * @throws IOException if there is none for this platform, or it cannot be written
     */
    public static Path unpack(Path folder) throws IOException {
        String resources = RESOURCES.formatted(Loader.getPlatform());
        URL jar = FfmpegInstallation.class.getResource(resources);
        if (jar == null) {
            throw new IOException("There is no FFmpeg for " + Loader.getPlatform() + " in the jar.");
        }
        Path home = home(folder);
        Path executable = home.resolve(Loader.getPlatform().startsWith("windows") ? "ffmpeg.exe" : "ffmpeg");
        if (!Files.isExecutable(executable)) {
            install(jar, folder, home);
        }
        return executable;
    }

    /** A folder of its own for each version, so that another is unpacked beside an older one. */
    static Path home(Path folder) throws IOException {
        return folder.resolve(Loader.getPlatform() + "-" + version());
    }

    private static String version() throws IOException {
        Properties about = new Properties();
        try (InputStream file = FfmpegInstallation.class.getResourceAsStream(ABOUT)) {
            if (file != null) {
                about.load(file);
            }
        }
        return about.getProperty("version", "unknown");
    }

    // Aside, and then in one step: two processes may do it at once.
    private static void install(URL jar, Path folder, Path home) throws IOException {
        Files.createDirectories(folder);
        Path aside = Files.createTempDirectory(folder, "unpacking");
        try {
            extract(jar, aside);
            Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            // Another process was faster.
        } finally {
            FileSystemUtils.deleteRecursively(aside);
        }
    }

    private static void extract(URL jar, Path folder) throws IOException {
        Loader.extractResource(jar, folder.toFile(), null, null);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().matches("(lib)?jni.*")) {
                    Files.delete(file);
                }
            }
        }
        if (Loader.getPlatform().startsWith("linux")) {
            addStandIns(folder);
        }
        for (String program : List.of("ffmpeg", "ffprobe")) {
            folder.resolve(program).toFile().setExecutable(true);
        }
    }

    // The loader wants to see a library of each name; as no screen and no sound is ever asked for, any will do.
    private static void addStandIns(Path home) throws IOException {
        for (String name : OF_A_DESKTOP) {
            Files.copy(home.resolve("libva-drm.so.2"), home.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
