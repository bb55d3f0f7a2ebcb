package io.cartoonify.album;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryNameTests {

    @ParameterizedTest
    @CsvSource({
        "a.jpg, a.jpg",
        "trip/day one/a.jpg, trip/day one/a.jpg",
        "trip\\a.jpg, trip/a.jpg",
        "./trip//a.jpg, trip/a.jpg",
        "what?<is>|this*.jpg, what__is__this_.jpg",
        "日本/写真.jpg, 日本/写真.jpg"
    })
    void keepsFoldersAndDropsWhatFileSystemsTakeAmiss(String name, String safe) throws PassedOverException {
        assertThat(EntryName.safe(name)).isEqualTo(safe);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.jpg",
                "trip/../../a.jpg",
                "..\\..\\a.jpg",
                "/etc/a.jpg",
                "\\\\server\\share\\a.jpg",
                "C:\\a.jpg",
                "c:a.jpg"
            })
    void passesOverNamesThatLeadOutOfTheAlbum(String name) {
        assertThatThrownBy(() -> EntryName.safe(name)).hasMessageContaining("leads out");
    }

    @Test
    void passesOverNamesWithoutAnEnd() {
        assertThatThrownBy(() -> EntryName.safe("a".repeat(501))).isInstanceOf(PassedOverException.class);
        assertThat(EntryName.shown("a".repeat(1000))).hasSizeLessThan(510);
    }

    @Test
    void doesNotSeeWhatNobodySees() {
        assertThat(EntryName.isHidden("__MACOSX/._a.jpg")).isTrue();
        assertThat(EntryName.isHidden("trip/.DS_Store")).isTrue();
        assertThat(EntryName.isHidden("trip/Thumbs.db")).isTrue();
        assertThat(EntryName.isHidden("trip/a.jpg")).isFalse();
        assertThat(EntryName.isHidden("../a.jpg")).isFalse();
    }
}
