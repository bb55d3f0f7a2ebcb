package io.cartoonify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "cartoonify.inference.precision=fp32")
class Fp32ParityIT extends Parity {

    @ParameterizedTest
    @MethodSource("pictures")
    void isWithinOneLevelOfThePublishedNetwork(String photo, String style) throws Exception {
        Differences differences = Differences.between(reference(photo, style), draw(photo, style));

        assertThat(differences.share(level -> level <= 1)).isGreaterThan(0.999);
    }
}
