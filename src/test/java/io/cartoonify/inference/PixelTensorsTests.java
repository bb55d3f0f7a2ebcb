package io.cartoonify.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.Pictures;
import io.cartoonify.inference.engine.Torch;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PixelTensorsTests {
    private final NDManager tensors = NDManager.newBaseManager();

    @BeforeAll
    static void startTheEngine() {
        Torch.start(1);
    }

    @AfterEach
    void close() {
        tensors.close();
    }

    @Test
    void areRedGreenAndBlueRowAfterRow() {
        BufferedImage photo = Pictures.plain(20, 18, 0x102030);
        photo.setRGB(3, 1, 0xA0B0C0);

        NDArray tensor = PixelTensors.of(photo, tensors);

        assertThat(tensor.getShape()).isEqualTo(new Shape(1, 18, 20, 3));
        assertThat(tensor.get("0,1,3").toByteArray()).containsExactly(0xA0, 0xB0, 0xC0);
        assertThat(tensor.get("0,0,0").toByteArray()).containsExactly(0x10, 0x20, 0x30);
    }

    @Test
    void comeBackAsTheyWere() {
        BufferedImage photo = Pictures.png("images/picture.png");

        BufferedImage back = PixelTensors.drawing(PixelTensors.of(photo, tensors), photo);

        assertThat(Pictures.difference(back, photo)).isZero();
    }

    @Test
    void continueWhatIsThinAndCutItsDrawing() {
        BufferedImage line = Pictures.plain(30, 1, 0x405060);

        NDArray tensor = PixelTensors.of(line, tensors);

        assertThat(tensor.getShape()).isEqualTo(new Shape(1, 16, 30, 3));
        assertThat(tensor.get("0,15,29").toByteArray()).containsExactly(0x40, 0x50, 0x60);
        assertThat(PackedPixels.pixels(PixelTensors.drawing(tensor, line)))
                .containsOnly(0x405060)
                .hasSize(30);
    }

    @Test
    void refuseAnswersOfAnotherType() {
        NDArray floats = tensors.zeros(new Shape(1, 20, 30, 3), DataType.FLOAT32);

        assertThatThrownBy(() -> PixelTensors.drawing(floats, Pictures.plain(30, 20, 0)))
                .isInstanceOf(WrongAnswerException.class)
                .hasMessage("its network answers uint8[1, 20, 30, 3] with float32[1, 20, 30, 3]");
    }

    @Test
    void refuseAnswersOfAnotherShape() {
        NDArray larger = tensors.zeros(new Shape(1, 24, 32, 3), DataType.UINT8);

        assertThatThrownBy(() -> PixelTensors.drawing(larger, Pictures.plain(30, 20, 0)))
                .isInstanceOf(WrongAnswerException.class)
                .hasMessageContaining("[1, 24, 32, 3]");
    }
}
