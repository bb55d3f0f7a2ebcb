package io.cartoonify.inference;

import ai.djl.engine.Engine;
import ai.djl.util.cuda.CudaUtils;
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
 * @param gpuBf16 whether the GPU does
 */
record Machine(int cores, int gpus, boolean bf16, boolean gpuBf16) {
    private static final int AMPERE = 80;
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    /** The flags of x86 (AVX-512, AMX) and of Arm, in that file. */
    private static final Pattern BF16 = Pattern.compile("\\b(avx512_bf16|amx_bf16|bf16)\\b");

    /** This machine, with GPU number {@code gpu}; starts the engine. */
    static Machine detect(int gpu) {
        int gpus = Engine.getInstance().getGpuCount();
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                gpus,
                bf16(CPU_INFO),
                gpu < gpus && bf16(CudaUtils.getComputeCapability(gpu)));
    }

    /** Whether a GPU of this compute capability, such as {@code 75} for 7.5, has bfloat16: from Ampere on. */
    static boolean bf16(String computeCapability) {
        return Integer.parseInt(computeCapability) >= AMPERE;
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
