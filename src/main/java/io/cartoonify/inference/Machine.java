package io.cartoonify.inference;

import ai.djl.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What drawings can run on.
 *
 * @param cores processors that this process may use
 * @param gpus CUDA devices that the engine sees
 * @param bf16 whether the processor multiplies bfloat16 by itself
 */
record Machine(int cores, int gpus, boolean bf16) {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    /** The flags of x86 (AVX-512, AMX) and of Arm, in that file. */
    private static final Pattern BF16 = Pattern.compile("\\b(avx512_bf16|amx_bf16|bf16)\\b");

    /** This machine; starts the engine. */
    static Machine detect() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(), Engine.getInstance().getGpuCount(), bf16(CPU_INFO));
    }

    /** Whether a Linux {@code cpuinfo} file lists bfloat16; false where there is no such file. */
    static boolean bf16(Path cpuInfo) {
        try {
            return BF16.matcher(Files.readString(cpuInfo)).find();
        } catch (IOException e) {
            return false;
        }
    }
}
