package io.cartoonify.inference;

import ai.djl.Device;
import io.cartoonify.inference.InferenceProperties.DeviceChoice;
import io.cartoonify.settings.InvalidSettingException;
import io.cartoonify.style.Precision;
import org.jspecify.annotations.Nullable;

/**
 * How this process draws: the settings, completed for the machine.
 *
 * @param workers how many networks draw at once
 * @param slots how many photos are worked on at once, from decoding to encoding
 * @param threads PyTorch threads a drawing, while there are several
 * @param threadsAlone PyTorch threads of a drawing that is alone
 * @param device what they run on
 * @param precision what networks compute in, where a style has it
 */
public record InferencePlan(int workers, int slots, int threads, int threadsAlone, Device device, Precision precision) {
    /** A network this small does not divide into many parts that are worth waiting for. */
    private static final int MAX_THREADS_ALONE = 4;

    /**
     * Completes {@code settings} for {@code machine}.
     *
     * <p>On a GPU others decode and encode while one draws, so there are as many slots as cores.
     *
     * <p>A worker a core with one thread each is the default on a CPU: threads of one drawing wait for each other, so
     * several workers carry more than one wide one and do not collapse on a busy machine. A drawing that is alone may
     * use the cores that would be idle, unless the settings fix its threads.
     *
     * @throws InvalidSettingException if a GPU is demanded where there is none
     */
    static InferencePlan of(InferenceProperties settings, Machine machine) {
        boolean gpu = gpu(settings, machine);
        int threads = orElse(settings.threads(), 1);
        int workers = orElse(settings.workers(), gpu ? 1 : Math.max(1, machine.cores() / threads));
        int alone = settings.threads() == null && !gpu ? Math.min(MAX_THREADS_ALONE, machine.cores()) : threads;
        int slots = gpu ? Math.max(workers, machine.cores()) : workers;
        Device device = gpu ? Device.gpu(settings.gpu()) : Device.cpu();
        boolean bf16 = gpu ? machine.gpuBf16() : machine.bf16();
        return new InferencePlan(workers, slots, threads, alone, device, precision(settings, bf16));
    }

    private static boolean gpu(InferenceProperties settings, Machine machine) {
        if (settings.device() == DeviceChoice.GPU && settings.gpu() >= machine.gpus()) {
            throw new InvalidSettingException(
                    "cartoonify.inference.device",
                    "gpu",
                    "cartoonify.inference.gpu is %d, but the engine finds %d CUDA devices; set auto or cpu"
                            .formatted(settings.gpu(), machine.gpus()));
        }
        return settings.device() != DeviceChoice.CPU && settings.gpu() < machine.gpus();
    }

    private static Precision precision(InferenceProperties settings, boolean bf16) {
        return switch (settings.precision()) {
            case FP32 -> Precision.FP32;
            case BF16 -> Precision.BF16;
            case AUTO -> bf16 ? Precision.BF16 : Precision.FP32;
        };
    }

    private static int orElse(@Nullable Integer setting, int fallback) {
        return setting == null ? fallback : setting;
    }
}
