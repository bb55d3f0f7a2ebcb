package io.cartoonify.inference;

import io.cartoonify.inference.InferenceProperties.DeviceChoice;
import io.cartoonify.settings.InvalidSettingException;
import io.cartoonify.style.Precision;
import org.jspecify.annotations.Nullable;

/**
 * How this process draws: the settings, completed for the machine.
 *
 * @param workers how many drawings run at once
 * @param threads PyTorch threads a drawing, while there are several
 * @param threadsAlone PyTorch threads of a drawing that is alone
 * @param gpu whether they run on a GPU
 * @param precision what networks compute in, where a style has it
 */
public record InferencePlan(int workers, int threads, int threadsAlone, boolean gpu, Precision precision) {
    /** A network this small does not divide into many parts that are worth waiting for. */
    private static final int MAX_THREADS_ALONE = 4;

    /**
     * Completes {@code settings} for {@code machine}.
     *
     * <p>A worker a core with one thread each is the default on a CPU: threads of one drawing wait for each other, so
     * several workers carry more than one wide one and do not collapse on a busy machine. A drawing that is alone may
     * use the cores that would be idle, unless the settings fix its threads.
     *
     * @throws InvalidSettingException if a GPU is demanded where there is none
     */
    static InferencePlan of(InferenceProperties settings, Machine machine) {
        boolean gpu = gpu(settings.device(), machine);
        int threads = orElse(settings.threads(), 1);
        int workers = orElse(settings.workers(), gpu ? 1 : Math.max(1, machine.cores() / threads));
        int alone = settings.threads() == null && !gpu ? Math.min(MAX_THREADS_ALONE, machine.cores()) : threads;
        return new InferencePlan(workers, threads, alone, gpu, precision(settings, gpu || machine.bf16()));
    }

    private static boolean gpu(DeviceChoice choice, Machine machine) {
        if (choice == DeviceChoice.GPU && machine.gpus() == 0) {
            throw new InvalidSettingException(
                    "cartoonify.inference.device", "gpu", "the engine finds no CUDA device; set auto or cpu");
        }
        return choice != DeviceChoice.CPU && machine.gpus() > 0;
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
