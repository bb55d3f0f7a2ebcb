package io.cartoonify.cartoon.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.cartoonify.style.Tier;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTests {

    @Test
    void fillsInTheDefaultsForWhatIsMissingOrBlank() {
        assertThat(Parameters.integer("size", null, 450, 64, 2048)).isEqualTo(450);
        assertThat(Parameters.number("strength", " ", 1, 0, 2)).isEqualTo(1);
        assertThat(Parameters.choice("tier", "", Tier.FAST, Tier.values(), Tier::id))
                .isEqualTo(Tier.FAST);
    }

    @Test
    void readsWhatMakesSense() {
        assertThat(Parameters.integer("size", " 64 ", 450, 64, 2048)).isEqualTo(64);
        assertThat(Parameters.number("strength", "0.25", 1, 0, 2)).isEqualTo(0.25);
        assertThat(Parameters.choice("tier", " Original", Tier.FAST, Tier.values(), Tier::id))
                .isEqualTo(Tier.ORIGINAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "63", "2049", "1000000000", "99999999999999", "4.5", "1,2"})
    void refusesSizesThatMakeNoSense(String size) {
        assertThatThrownBy(() -> Parameters.integer("size", size, 450, 64, 2048))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("size must be a whole number from 64 to 2048.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "-0.1", "NaN", "much", "1e999", "1e2147483647", "1d", "0x1p-1", "Infinity"})
    void refusesStrengthsThatMakeNoSense(String strength) {
        assertThatThrownBy(() -> Parameters.number("strength", strength, 1, 0, 2))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("strength must be a number from 0 to 2.");
    }

    /** Java reads digits in time that grows with their square: a form of them would keep a thread for hours. */
    @Test
    void refusesAnEndlessNumberAtOnce() {
        String digits = "1".repeat(1_000_000);

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThatThrownBy(() -> Parameters.number("strength", "0." + digits, 1, 0, 2))
                    .hasMessage("strength must be a number from 0 to 2.");
            assertThatThrownBy(() -> Parameters.integer("size", digits, 450, 64, 2048))
                    .hasMessage("size must be a whole number from 64 to 2048.");
        });
    }

    @Test
    void namesTheChoicesThereAre() {
        assertThatThrownBy(() -> Parameters.choice("tier", "best", Tier.FAST, Tier.values(), Tier::id))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("tier must be one of: fast, original.");
    }
}
