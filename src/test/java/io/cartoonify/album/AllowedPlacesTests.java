package io.cartoonify.album;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartoonify.cartoon.order.InvalidRequestException;
import io.cartoonify.s3.S3Place;
import io.cartoonify.settings.InvalidSettingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedPlacesTests {
    private final AllowedPlaces places = places("s3://photos/2026", " s3://public/ ", "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3://photos/2026",
                "s3://photos/2026/",
                "s3://photos/2026/a..b/März & c",
                "s3://public",
                "s3://public/x"
            })
    void areThoseOfTheListAndAllBelow(String url) {
        assertThat(places.check(url)).isEqualTo(S3Place.of(url));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3://photos", "s3://photos/2026-private", "s3://photos/20", "s3://private/2026"})
    void areNoOthers(String url) {
        assertThatThrownBy(() -> places.check(url))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("source may not be this place: the operator of this service has not allowed it.");
    }

    /** Some servers and proxies would take these for another folder. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3://photos/2026/../private",
                "s3://photos/2026/./a",
                "s3://photos/2026//a",
                "s3://photos//2026",
                "s3://photos/../private",
                "https://photos/2026",
                "file:///etc",
                ""
            })
    void areWrittenPlainly(String url) {
        assertThatThrownBy(() -> places.check(url))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("source must be a place in S3 such as s3://photos/2026.");
    }

    @Test
    void areNoneByDefault() {
        assertThat(places().isEmpty()).isTrue();
        assertThatThrownBy(() -> places().check("s3://photos"))
                .hasMessage("source cannot be used: the operator of this service has allowed no place in S3.");
    }

    @Test
    void areNotGuessedFromASettingThatIsNone() {
        assertThatThrownBy(() -> places("photos/2026"))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("s3://bucket/prefix");
    }

    private static AllowedPlaces places(String... urls) {
        return new AllowedPlaces("source", "cartoonify.jobs.s3.sources", List.of(urls));
    }
}
