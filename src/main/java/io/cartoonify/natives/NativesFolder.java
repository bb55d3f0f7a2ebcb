package io.cartoonify.natives;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Lets native libraries be unpacked where they can be run, before the first of them is.
 *
 * <p>Left alone they go to the temporary folder and to caches in the home folder. Where one of these is mounted
 * {@code noexec}, or {@code cartoonify.natives} names a folder, all go to one folder.
 */
final class NativesFolder implements EnvironmentPostProcessor, Ordered {
    private static final String SETTING = "cartoonify.natives";
    /** Where JNA, the WebP codec, JavaCPP and DJL look for such a folder. */
    private static final List<String> PROPERTIES = List.of(
            "jna.tmpdir", "com.luciad.imageio.webp.tmpdir", "org.bytedeco.javacpp.cachedir", "ENGINE_CACHE_DIR");

    @Override
    public int getOrder() {
        // As soon as the settings are read.
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Path home = Path.of(System.getProperty("user.home"));
        choose(environment.getProperty(SETTING, ""), temporary, home, Mounts.here())
                .ifPresent(NativesFolder::use);
    }

    /**
     * The one folder that all libraries go to; none where they may go where they would by themselves.
     *
     * @throws UnsuitableMachineException if nothing may be run from anywhere
     */
    static Optional<Path> choose(String named, Path temporary, Path home, Mounts mounts) {
        if (!named.isBlank()) {
            return Optional.of(runnable(Path.of(named), mounts));
        }
        if (mounts.allowPrograms(temporary) && mounts.allowPrograms(home)) {
            return Optional.empty();
        }
        return Optional.of(
                List.of(home.resolve(".cache/cartoonify/natives"), temporary.resolve("cartoonify-natives")).stream()
                        .filter(mounts::allowPrograms)
                        .findFirst()
                        .orElseThrow(
                                () -> unsuitable("neither %s nor %s lets programs run".formatted(temporary, home))));
    }

    private static Path runnable(Path folder, Mounts mounts) {
        if (!mounts.allowPrograms(folder)) {
            throw unsuitable("%s does not let programs run".formatted(folder));
        }
        return folder;
    }

    private static UnsuitableMachineException unsuitable(String reason) {
        return new UnsuitableMachineException(
                "The engine's libraries cannot be run here: " + reason + " (noexec).",
                "Name a folder in " + SETTING + " that does, or mount one of these without noexec.");
    }

    /** A folder that nobody may write to holds the libraries already, as in the container image. */
    private static void use(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UnsuitableMachineException(
                    "The folder %s for the engine's libraries cannot be made.".formatted(folder),
                    "Name one in " + SETTING + " that can.");
        }
        if (Files.isWritable(folder)) {
            PROPERTIES.forEach(name -> System.setProperty(name, System.getProperty(name, folder.toString())));
        }
    }
}
