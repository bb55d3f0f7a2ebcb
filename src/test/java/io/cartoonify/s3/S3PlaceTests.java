package io.cartoonify.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class S3PlaceTests {

    @Test
    void isAFolderInABucket() {
        S3Place place = S3Place.of("s3://studio/cartoons/models");

        assertThat(place.bucket()).isEqualTo("studio");
        assertThat(place.key("ink/style.json")).isEqualTo("cartoons/models/ink/style.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3://studio", "s3://studio/", "s3://studio//"})
    void mayBeAWholeBucket(String url) {
        assertThat(S3Place.of(url).key("ink/style.json")).isEqualTo("ink/style.json");
    }

    @Test
    void doesNotMindASlashAtTheEnd() {
        assertThat(S3Place.of("s3://studio/models/")).isEqualTo(S3Place.of("s3://studio/models"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "models",
                "s3:/studio/models",
                "s3://",
                "s3:///models",
                "s3://Studio/models",
                "https://studio"
            })
    void isNothingElse(String url) {
        assertThatThrownBy(() -> S3Place.of(url)).hasMessageContaining("looks like s3://bucket/prefix");
    }
}
