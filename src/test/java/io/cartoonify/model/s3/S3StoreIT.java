package io.cartoonify.model.s3;

import static io.cartoonify.model.s3.StyleFolders.json;
import static io.cartoonify.model.s3.StyleFolders.style;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartoonify.s3.S3Clients;
import io.cartoonify.s3.S3Place;
import io.cartoonify.s3.S3Server;
import io.cartoonify.style.Style;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real S3 server. */
class S3StoreIT {
    private static final byte[] OLD = "old network".getBytes(UTF_8);
    private static final byte[] NEW = "new network".getBytes(UTF_8);

    private static S3Server server;

    @TempDir
    private Path cache;

    private final String bucket = "models-" + UUID.randomUUID();
    private final S3Place place = S3Place.of("s3://" + bucket + "/styles");

    @BeforeAll
    static void start() throws Exception {
        server = new S3Server(S3Server.nowhere());
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void fill() {
        server.createBucket(bucket);
        put("ink/ink.pt", OLD);
        put("ink/style.json", json("ink", OLD));
        put("ink/notes/style.json", json("too-deep", OLD));
    }

    @Test
    void fetchesAStyleAndItsArchive() throws IOException {
        S3Store store = store(server.endpoint());

        assertThat(store.styles()).containsExactly(style("ink", OLD));
        assertThat(read(store, style("ink", OLD))).isEqualTo(OLD);
    }

    @Test
    void servesWhatItReadBeforeWhenItStartsWithoutS3() throws IOException {
        S3Store before = store(server.endpoint());
        read(before, before.styles().get(0));

        S3Store store = store(S3Server.nowhere());

        assertThat(store.styles()).containsExactly(style("ink", OLD));
        assertThat(read(store, style("ink", OLD))).isEqualTo(OLD);
        assertThat(store.faults().get("S3")).startsWith("S3 cannot be reached");
    }

    @Test
    void seesThatAStyleChangedAndThatOneIsNew() {
        S3Store store = store(server.endpoint());
        store.styles();

        put("ink/style.json", json("ink", NEW));
        put("brush/style.json", json("brush", OLD));

        assertThat(store.styles()).containsExactly(style("brush", OLD), style("ink", NEW));
    }

    @Test
    void keepsAStyleWhoseJsonBrokeAndSaysSo() {
        S3Store store = store(server.endpoint());
        store.styles();

        put("ink/style.json", "{}".getBytes(UTF_8));

        assertThat(store.styles()).containsExactly(style("ink", OLD));
        assertThat(store.faults()).containsOnlyKeys("ink/style.json");
        put("ink/style.json", json("ink", OLD));
        assertThat(store.styles()).containsExactly(style("ink", OLD));
        assertThat(store.faults()).isEmpty();
    }

    @Test
    void forgetsAStyleThatWasDeleted() {
        S3Store store = store(server.endpoint());
        store.styles();

        server.client().deleteObject(request -> request.bucket(bucket).key(place.key("ink/style.json")));

        assertThat(store.styles()).isEmpty();
    }

    @Test
    void refusesAnArchiveThatIsNotTheOnePromisedUntilItIsReplaced() throws IOException {
        put("ink/style.json", json("ink", NEW));
        S3Store store = store(server.endpoint());
        store.styles();
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> read(store, style("ink", NEW))).hasMessageContaining("its sha256 differs");
        }

        put("ink/ink.pt", NEW);
        store.styles();

        assertThat(read(store, style("ink", NEW))).isEqualTo(NEW);
    }

    @Test
    void saysThatABucketIsMissingAndComesBackWithIt() {
        String later = "later-" + UUID.randomUUID();
        S3Store store = new S3Store(server.client(), S3Place.of("s3://" + later), cache, 1000);
        assertThat(store.styles()).isEmpty();
        assertThat(store.faults()).containsEntry("S3", "There is no such bucket.");

        server.createBucket(later);
        server.put(later, "ink/style.json", json("ink", OLD));

        assertThat(store.styles()).containsExactly(style("ink", OLD));
        assertThat(store.faults()).isEmpty();
    }

    @Test
    void downloadsInPartsAndPutsThemTogether() throws IOException {
        byte[] large = new byte[1001];
        for (int i = 0; i < large.length; i++) {
            large[i] = (byte) (i * 31);
        }
        put("large.pt", large);

        assertThat(new ParallelDownload(new S3Reader(server.client(), place), 100).fetch("large.pt"))
                .isEqualTo(large);
    }

    @Test
    void doesNotMixTwoVersionsOfAFile() {
        S3Reader reader = new S3Reader(server.client(), place);

        assertThatThrownBy(() -> reader.read("ink/ink.pt", "\"an older version\"", 0, 10))
                .hasMessage("The file changed while it was read.");
    }

    private S3Store store(URI endpoint) {
        return new S3Store(S3Clients.connect(endpoint), place, cache, 1000);
    }

    private void put(String name, byte[] bytes) {
        server.put(bucket, place.key(name), bytes);
    }

    private static byte[] read(S3Store store, Style style) throws IOException {
        return store.read(style, style.archives().get(0));
    }
}
