package io.cartoonify.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartoonify.inference.InferenceProperties.DeviceChoice;
import io.cartoonify.inference.InferenceProperties.PrecisionChoice;
import io.cartoonify.style.Precision;
import org.junit.jupiter.api.Test;

class InferencePlanTests {
    private static final Machine LAPTOP = new Machine(4, 0, false);
    private static final Machine SERVER = new Machine(16, 0, true);
    private static final Machine WORKSTATION = new Machine(8, 1, false);

    @Test
    void runsAWorkerACoreWithOneThreadEach() {
        assertThat(InferencePlan.of(auto(), LAPTOP)).isEqualTo(new InferencePlan(4, 1, 4, false, Precision.FP32));
    }

    @Test
    void sharesTheCoresOutAmongWiderWorkers() {
        InferenceProperties wide = new InferenceProperties(null, 3, DeviceChoice.AUTO, PrecisionChoice.AUTO);

        assertThat(InferencePlan.of(wide, LAPTOP).workers()).isEqualTo(1);
    }

    @Test
    void keepsToTheNumbersThatWereSet() {
        InferenceProperties set = new InferenceProperties(3, 2, DeviceChoice.AUTO, PrecisionChoice.AUTO);

        assertThat(InferencePlan.of(set, LAPTOP)).isEqualTo(new InferencePlan(3, 2, 2, false, Precision.FP32));
    }

    @Test
    void computesInBf16WhereTheProcessorCan() {
        assertThat(InferencePlan.of(auto(), SERVER).precision()).isEqualTo(Precision.BF16);
    }

    @Test
    void computesInThePrecisionThatWasSet() {
        InferenceProperties fp32 = new InferenceProperties(null, null, DeviceChoice.AUTO, PrecisionChoice.FP32);

        assertThat(InferencePlan.of(fp32, SERVER).precision()).isEqualTo(Precision.FP32);
    }

    @Test
    void takesAGpuWhereThereIsOneWithOneWorker() {
        assertThat(InferencePlan.of(auto(), WORKSTATION)).isEqualTo(new InferencePlan(1, 1, 1, true, Precision.BF16));
    }

    @Test
    void leavesTheGpuAloneWhenToldTo() {
        InferenceProperties cpu = new InferenceProperties(null, null, DeviceChoice.CPU, PrecisionChoice.AUTO);

        assertThat(InferencePlan.of(cpu, WORKSTATION).gpu()).isFalse();
    }

    @Test
    void doesNotStartWithoutTheGpuThatWasDemanded() {
        InferenceProperties gpu = new InferenceProperties(null, null, DeviceChoice.GPU, PrecisionChoice.AUTO);

        assertThatThrownBy(() -> InferencePlan.of(gpu, LAPTOP)).hasMessageContaining("no CUDA device");
    }

    private static InferenceProperties auto() {
        return new InferenceProperties(null, null, DeviceChoice.AUTO, PrecisionChoice.AUTO);
    }
}
