package io.cartoonify.inference.engine;

import io.cartoonify.natives.UnsuitableMachineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether libtorch can draw on this machine; asked before it starts, since it says less clearly what it lacks. */
final class EnginePlatform {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final Pattern X86_FLAGS = Pattern.compile("(?m)^flags\\s*:");
    private static final Pattern AVX2 = Pattern.compile("\\bavx2\\b");

    private EnginePlatform() {}

    /**
     * Passes where it can.
     *
     * @throws UnsuitableMachineException if the jar holds another system's engine, or the processor is too old
     */
    static void require() {
        if (System.getenv("PYTORCH_LIBRARY_PATH") == null) {
            requireEngine(thisSystem());
            requireSystem(systemOfTheJar(), thisSystem());
        }
        requireProcessor(CPU_INFO);
    }

    /**
     * Passes if there is an engine for this system, {@code here}. PyTorch has none for Macs with Intel processors since
     * 2.3, nor for Windows on Arm.
     */
    static void requireEngine(String here) {
        if (here.equals("osx-x86_64") || here.equals("win-aarch64")) {
            throw new UnsuitableMachineException(
                    "PyTorch has no engine for %s.".formatted(here),
                    "Run it in the container image, or on Windows with a JDK for x64.");
        }
    }

    /** Passes if the engine of the jar, {@code held}, is for this system, {@code here}; such as linux-x86_64. */
    static void requireSystem(@Nullable String held, String here) {
        if (held != null && !held.equals(here)) {
            throw new UnsuitableMachineException(
                    "This jar holds the engine for %s, and this is %s.".formatted(held, here),
                    "Take the jar for this system, or build it here: mvn package.");
        }
    }

    /**
     * Passes unless a Linux {@code cpuinfo} file lists an x86 processor without AVX2. PyTorch 2.7.1 starts on those, and
     * then fails with "Your CPU does not support FBGEMM" in the first pixel shuffle (seen with qemu's SandyBridge).
     */
    static void requireProcessor(Path cpuInfo) {
        String info;
        try {
            info = Files.readString(cpuInfo);
        } catch (IOException e) {
            return;
        }
        if (X86_FLAGS.matcher(info).find() && !AVX2.matcher(info).find()) {
            throw new UnsuitableMachineException(
                    "This processor lacks AVX2, without which the engine cannot draw.",
                    "Take a machine with an x86 processor of 2015 or later, or an Arm one; in a virtual machine let the"
                            + " host's processor through.");
        }
    }

    private static String thisSystem() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = name.startsWith("win") ? "win" : name.startsWith("mac") ? "osx" : "linux";
        return system + "-" + System.getProperty("os.arch").replace("amd64", "x86_64");
    }

    private static @Nullable String systemOfTheJar() {
        Properties properties = new Properties();
        try (InputStream file = EnginePlatform.class.getResourceAsStream("/native/lib/pytorch.properties")) {
            if (file != null) {
                properties.load(file);
            }
        } catch (IOException e) {
            return null;
        }
        return properties.getProperty("classifier");
    }
}
