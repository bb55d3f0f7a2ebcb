package io.cartoonify.s3upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartoonify.web.refusal.UnknownUploadException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadKeyTests {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void isReadBackFromItsText() {
        UploadKey key = UploadKey.create(NOON);

        assertThat(UploadKey.parse(key.text())).isEqualTo(key);
        assertThat(key.expires()).isEqualTo(NOON);
    }

    @Test
    void isAnotherOneEveryTime() {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            keys.add(UploadKey.create(NOON).text());
        }

        assertThat(keys).hasSize(1000);
    }

    @Test
    void isWorthNothingFromTheMomentItExpires() {
        UploadKey key = UploadKey.create(NOON);

        assertThatCode(() -> key.checkAt(NOON.minusNanos(1))).doesNotThrowAnyException();
        assertThatThrownBy(() -> key.checkAt(NOON))
                .isInstanceOf(UnknownUploadException.class)
                .hasMessageContaining("expired");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "../models/hayao/style.json",
                "69219b40-0123456789abcdef0123456789abcdef/../../models/hayao/style.json",
                "69219b40-0123456789abcdef0123456789abcde",
                "69219b40-0123456789abcdef0123456789abcdef0",
                "69219b40-0123456789ABCDEF0123456789ABCDEF",
                "69219b40-0123456789abcdef0123456789abcdef\n",
                "69219b40-0123456789abcdef0123456789abcde\u0665",
                "69219b40%2d0123456789abcdef0123456789abcdef"
            })
    void isNothingElse(String text) {
        assertThatThrownBy(() -> UploadKey.parse(text)).isInstanceOf(UnknownUploadException.class);
    }

    @Test
    void doesNotTellItsSecretInLogs() {
        UploadKey key = UploadKey.create(NOON);

        assertThat(key.toString()).doesNotContain(key.text().substring(9));
    }
}
