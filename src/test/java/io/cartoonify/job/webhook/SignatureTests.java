package io.cartoonify.job.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartoonify.testing.Digits;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTests {

    private static final String EXAMPLE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void signsThePublishedExample() {
        assertThat(signExample()).isEqualTo(EXAMPLE);
    }

    @Test
    void signsAlikeWhateverTheMachinesLanguage() {
        try (Digits digits = Digits.arabic()) {
            assertThat(signExample()).isEqualTo(EXAMPLE);
        }
    }

    /** The example of the reference libraries of Standard Webhooks. */
    private static String signExample() {
        return new Signature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                .of("msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1614265330), "{\"test\": 2432232314}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsec_", "whsec_dG9vIHNob3J0", "whsec_%%%", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"})
    void refusesWhatIsNoSecret(String secret) {
        assertThatThrownBy(() -> new Signature(secret)).isInstanceOf(IllegalArgumentException.class);
    }
}
