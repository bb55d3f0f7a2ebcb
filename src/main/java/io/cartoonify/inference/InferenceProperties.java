package io.cartoonify.inference;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How to draw; see {@link InferencePlan} for what the defaults become.
 *
 * @param workers how many networks draw at once; by default what suits the machine
 * @param threads PyTorch threads a drawing; by default one, and the idle cores while it is alone
 * @param device where drawings run
 * @param gpu the number of the GPU, where there are several
 * @param precision what networks compute in, where a style has it
 */
@Validated
@ConfigurationProperties("cartoonify.inference")
public record InferenceProperties(
        @Nullable @Positive Integer workers,
        @Nullable @Positive Integer threads,
        @DefaultValue("auto") DeviceChoice device,
        @DefaultValue("0") @PositiveOrZero int gpu,
        @DefaultValue("auto") PrecisionChoice precision) {

    /** Settings of {@code cartoonify.inference.device}. */
    public enum DeviceChoice {
        /** A GPU if the engine finds one, else the CPU. */
        AUTO,
        CPU,
        GPU
    }

    /** Settings of {@code cartoonify.inference.precision}. */
    public enum PrecisionChoice {
        /** bf16 where the device computes in it, else fp32. */
        AUTO,
        FP32,
        BF16
    }
}
