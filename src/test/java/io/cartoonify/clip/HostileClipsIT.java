package io.cartoonify.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpServer;
import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.image.UnsupportedImageException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What hostile clips get: they are refused in words, nothing is fetched, and nothing is left. */
class HostileClipsIT extends RealClips {
    private HostileClips hostile;
    private Set<Path> temporary;

    @BeforeEach
    void prepare() throws Exception {
        hostile = new HostileClips(samples, folder);
        temporary = temporaryFiles();
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        assertThat(drawn()).doesNotExist();
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .noneMatch(child -> child.info().command().orElse("").contains("ffmpeg"));
        assertThat(temporaryFiles()).isEqualTo(temporary);
    }

    @Test
    void aFilmThatSaysItHasAMillionFrames() throws Exception {
        assertThat(refusal(hostile.millionFrames()))
                .isInstanceOf(ImageTooLargeException.class)
                .hasMessageContaining("cartoonify.clips.max-frames");
    }

    /** FFmpeg would hold three gigabytes for them, of a film of 185 KB, before it tells of the first. */
    @Test
    void aFilmWhoseTablesWouldFillTheMemory() throws Exception {
        assertThat(refusal(hostile.frames(80_000_000))).hasMessage("There is no frame in this file.");
    }

    @Test
    void aFilmOfDays() throws Exception {
        assertThat(refusal(hostile.lastsForDays()))
                .isInstanceOf(ImageTooLargeException.class)
                .hasMessageContaining("cartoonify.clips.max-duration");
    }

    @Test
    void lengthsBeyondTheFile() throws Exception {
        assertThat(refusal(hostile.lengthBeyondTheFile())).isInstanceOf(DamagedImageException.class);
    }

    @Test
    void framesBeyondTheFile() throws Exception {
        assertThat(refusal(hostile.framesBeyondTheFile())).isInstanceOf(DamagedImageException.class);
    }

    @Test
    void aBlockBeyondTheFile() throws Exception {
        assertThat(refusal(hostile.blockBeyondTheFile())).isInstanceOf(DamagedImageException.class);
    }

    @Test
    void framesThatAreLargerThanTheFilmSays() throws Exception {
        assertThat(refusal(hostile.bomb(30_000)))
                .isInstanceOfAny(DamagedImageException.class, ImageTooLargeException.class);
    }

    @Test
    void framesOutsideOfTheirAnimation() throws Exception {
        assertThat(refusal(hostile.framesOutside())).isInstanceOf(DamagedImageException.class);
    }

    @Test
    void framesInAnotherFile() throws Exception {
        Path other = samples.moving("other.mp4", "-c:v", "mpeg4");

        assertThat(refusal(hostile.framesIn(other))).isInstanceOf(DamagedImageException.class);
    }

    @Test
    void framesAtAnAddressAreNotFetched() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.close();
        });
        server.start();
        try {
            Path film =
                    hostile.framesAt("http://127.0.0.1:" + server.getAddress().getPort() + "/film.mp4");

            // Whose own bytes are drawn then.
            assertThat(draw(film).frames()).isEqualTo(10);
            assertThat(requests).hasValue(0);
        } finally {
            server.stop(0);
        }
        Files.delete(drawn());
    }

    @Test
    void aPlaylistOfFilesOfTheServer() throws Exception {
        for (String list : new String[] {
            "#EXTM3U\n#EXTINF:1,\n/etc/passwd\n#EXT-X-ENDLIST\n",
            "ffconcat version 1.0\nfile '/etc/passwd'\n",
            "<?xml version=\"1.0\"?><MPD><BaseURL>/etc/passwd</BaseURL></MPD>",
            "v=0\no=- 0 0 IN IP4 127.0.0.1\nm=video 9 RTP/AVP 96\n"
        }) {
            Path file = Files.writeString(folder.resolve("list.mp4"), list, StandardCharsets.US_ASCII);

            assertThat(refusal(file)).isInstanceOf(UnsupportedImageException.class);
        }
    }

    private Throwable refusal(Path clip) {
        Throwable refusal = catchThrowable(() -> draw(clip));
        assertThat(refusal).isNotNull();
        assertThat(refusal.getMessage()).isNotBlank().doesNotContain(folder.toString());
        return refusal;
    }

    private ClipResult draw(Path clip) throws Exception {
        return draw(clip, drawn(), ClipFormat.MP4, share -> {});
    }

    private Path drawn() {
        return folder.resolve("drawn.mp4");
    }

    private static Set<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("cartoonify"))
                    .collect(Collectors.toSet());
        }
    }
}
