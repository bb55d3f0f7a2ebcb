package io.cartoonify;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.context.TestPropertySource;

@NeedsPublishedWeights
@TestPropertySource(properties = "cartoonify.inference.precision=fp32")
class Fp32ParityIT extends Parity {

    @ParameterizedTest
    @MethodSource("pictures")
    void isWithinOneLevelOfThePublishedNetwork(String photo, String style) throws Exception {
        Differences differences = Differences.between(reference(photo, style), draw(photo, style));

        assertThat(differences.share(level -> level <= 1)).isGreaterThan(0.999);
    }

    @Test
    void drawsPhotosThinnerThanTheNetworkCan() throws Exception {
        ByteArrayOutputStream thin = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(600, 4, BufferedImage.TYPE_INT_RGB), "png", thin);

        BufferedImage drawing = draw(thin.toByteArray(), "hayao");

        assertThat(drawing.getWidth()).isEqualTo(256);
        assertThat(drawing.getHeight()).isEqualTo(1);
    }
}
