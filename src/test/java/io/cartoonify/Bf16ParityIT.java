package io.cartoonify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.context.TestPropertySource;

@NeedsPublishedWeights
@TestPropertySource(properties = "cartoonify.inference.precision=bf16")
class Bf16ParityIT extends Parity {

    @ParameterizedTest
    @MethodSource("pictures")
    void isAbove50DecibelsFromThePublishedNetwork(String photo, String style) throws Exception {
        assertThat(Differences.between(reference(photo, style), draw(photo, style))
                        .psnr())
                .isGreaterThan(50);
    }
}
