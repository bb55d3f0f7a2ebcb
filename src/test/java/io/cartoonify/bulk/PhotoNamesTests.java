package io.cartoonify.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoNamesTests {
    private final PhotoNames names = new PhotoNames(List.of("raw", "IMG_E*"));

    @ParameterizedTest
    @ValueSource(strings = {"a.jpg", "trip/A.HEIC", "a.b/c d.WebP", "raw.jpg"})
    void tellPhotos(String path) {
        assertThat(names.isPhoto(path)).isTrue();
    }

    /** Folders of S3, sidecars, what Macs and Synology leave, hidden files, and what was excluded. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "trip/",
                "trip.jpg/",
                "a.jpg.xmp",
                "a.aae",
                "a",
                "._a.jpg",
                "trip/.thumbs/a.jpg",
                "__MACOSX/trip/a.jpg",
                "trip/@eaDir/a.jpg/SYNOPHOTO_THUMB_M.jpg",
                "raw/a.jpg",
                "trip/IMG_E0001.jpg"
            })
    void tellWhatIsNone(String path) {
        assertThat(names.isPhoto(path)).isFalse();
    }
}
