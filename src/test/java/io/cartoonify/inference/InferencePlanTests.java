package io.cartoonify.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Device;
import io.cartoonify.inference.InferenceProperties.DeviceChoice;
import io.cartoonify.inference.InferenceProperties.PrecisionChoice;
import io.cartoonify.style.Precision;
import org.junit.jupiter.api.Test;

class InferencePlanTests {
    private static final Machine LAPTOP = new Machine(4, 0, false, false);
    private static final Machine SERVER = new Machine(16, 0, true, false);
    private static final Machine WORKSTATION = new Machine(8, 1, false, true);

    @Test
    void runsAWorkerACoreWithOneThreadEach() {
        assertThat(InferencePlan.of(auto(), LAPTOP))
                .isEqualTo(new InferencePlan(4, 4, 1, 4, Device.cpu(), Precision.FP32));
    }

    @Test
    void sharesTheCoresOutAmongWiderWorkers() {
        InferenceProperties wide = new InferenceProperties(null, 3, DeviceChoice.AUTO, 0, PrecisionChoice.AUTO);

        assertThat(InferencePlan.of(wide, LAPTOP).workers()).isEqualTo(1);
    }

    @Test
    void keepsToTheNumbersThatWereSet() {
        InferenceProperties set = new InferenceProperties(3, 2, DeviceChoice.AUTO, 0, PrecisionChoice.AUTO);

        assertThat(InferencePlan.of(set, LAPTOP))
                .isEqualTo(new InferencePlan(3, 3, 2, 2, Device.cpu(), Precision.FP32));
    }

    @Test
    void computesInBf16WhereTheProcessorCan() {
        assertThat(InferencePlan.of(auto(), SERVER).precision()).isEqualTo(Precision.BF16);
    }

    @Test
    void computesInThePrecisionThatWasSet() {
        InferenceProperties fp32 = new InferenceProperties(null, null, DeviceChoice.AUTO, 0, PrecisionChoice.FP32);

        assertThat(InferencePlan.of(fp32, SERVER).precision()).isEqualTo(Precision.FP32);
    }

    @Test
    void takesAGpuWhereThereIsOneWithOneWorkerAndASlotACoreToDecodeAndEncode() {
        assertThat(InferencePlan.of(auto(), WORKSTATION))
                .isEqualTo(new InferencePlan(1, 8, 1, 1, Device.gpu(0), Precision.BF16));
    }

    @Test
    void leavesTheGpuAloneWhenToldTo() {
        InferenceProperties cpu = new InferenceProperties(null, null, DeviceChoice.CPU, 0, PrecisionChoice.AUTO);

        assertThat(InferencePlan.of(cpu, WORKSTATION).device()).isEqualTo(Device.cpu());
    }

    @Test
    void doesNotStartWithoutTheGpuThatWasDemanded() {
        InferenceProperties gpu = new InferenceProperties(null, null, DeviceChoice.GPU, 0, PrecisionChoice.AUTO);

        assertThatThrownBy(() -> InferencePlan.of(gpu, LAPTOP)).hasMessageContaining("finds 0 CUDA devices");
    }

    @Test
    void takesTheGpuThatWasNamed() {
        InferenceProperties second = new InferenceProperties(null, null, DeviceChoice.GPU, 1, PrecisionChoice.AUTO);

        assertThat(InferencePlan.of(second, new Machine(8, 2, false, true)).device())
                .isEqualTo(Device.gpu(1));
        assertThatThrownBy(() -> InferencePlan.of(second, WORKSTATION)).hasMessageContaining("finds 1 CUDA devices");
    }

    @Test
    void computesInFp32OnAGpuThatHasNoBf16() {
        assertThat(InferencePlan.of(auto(), new Machine(8, 1, true, false)).precision())
                .isEqualTo(Precision.FP32);
    }

    private static InferenceProperties auto() {
        return new InferenceProperties(null, null, DeviceChoice.AUTO, 0, PrecisionChoice.AUTO);
    }
}
