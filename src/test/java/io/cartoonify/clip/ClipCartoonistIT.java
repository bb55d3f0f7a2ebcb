package io.cartoonify.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.image.Pictures;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.UnsupportedImageException;
import io.cartoonify.image.webp.AnimatedWebp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClipCartoonistIT extends RealClips {

    @Test
    void keepsTheSoundAndTheLengthOfAFilm() throws Exception {
        Path film = samples.sounding("film.mp4", "-c:v", "libopenh264", "-c:a", "aac", "-shortest");

        Path drawn = draw(film, null);

        ClipInfo before = probe(film);
        ClipInfo after = probe(drawn);
        assertThat(after.size()).isEqualTo(new PixelSize(96, 64));
        assertThat(after.times().frames()).isEqualTo(10);
        assertThat(millis(after.times())).isEqualTo(millis(before.times()));
        assertThat(samples.sound(drawn)).isNotEmpty().isEqualTo(samples.sound(film));
    }

    @Test
    void keepsWhatAnAnimationSaysOfItsTimesAndRepeats() throws Exception {
        Path gif = samples.moving("fast.gif", "-vf", "setpts='N*N*3/100/TB'", "-fps_mode", "passthrough", "-loop", "2");

        Path drawn = draw(gif, null);

        assertThat(millis(probe(drawn).times())).isEqualTo(millis(probe(gif).times()));
        assertThat(probe(gif).times().evenTicks()).isZero();
        assertThat(probe(drawn).plays()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"mp4, MP4", "mov, MOV", "webm, WEBM", "webp, WEBP", "gif, GIF", "apng, APNG"})
    void writesEachFormat(String name, ClipFormat format) throws Exception {
        Path drawn = draw(samples.sounding("film.mov", "-c:v", "mpeg4", "-c:a", "aac", "-shortest"), format);

        assertThat(ClipSignature.of(drawn)).as(name).contains(format);
        assertThat(probe(drawn).times().frames()).isEqualTo(10);
    }

    @Test
    void drawsAFilmThatIsToBeTurnedUpright() throws Exception {
        Path lying = samples.moving("lying.mp4", "-c:v", "mpeg4");
        Path turned =
                samples.make("turned.mp4", List.of("-display_rotation", "90", "-i", lying.toString()), "-c", "copy");

        assertThat(probe(draw(turned, null)).size()).isEqualTo(new PixelSize(64, 96));
    }

    @Test
    void keepsWhatIsTransparent() throws Exception {
        Path gif = samples.make(
                "clear.gif",
                List.of("-f", "lavfi", "-i", "color=red@0.0:size=64x64:rate=5:duration=1,format=rgba"),
                "-vf",
                "drawbox=x=t*20:y=16:w=24:h=24:color=blue:t=fill:replace=1");

        ClipInfo drawn = probe(draw(gif, ClipFormat.APNG));

        assertThat(drawn.alpha()).isTrue();
    }

    @Test
    void tellsHowFarItIs() throws Exception {
        List<Double> told = new ArrayList<>();

        draw(samples.moving("film.mp4", "-c:v", "mpeg4"), null, told::add);

        assertThat(told).isSorted().hasSize(10).endsWith(1.0);
    }

    @Test
    void leavesNothingBehindOnceItIsStopped() throws Exception {
        Path film = samples.moving("film.mp4", "-c:v", "mpeg4");
        Path target = folder.resolve("drawn.mp4");
        AtomicInteger asked = new AtomicInteger();

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> draw(film, target, null, share -> {}, () -> asked.incrementAndGet() > 3));

        assertThat(target).doesNotExist();
        assertThat(ProcessHandle.current()
                        .children()
                        .filter(ProcessHandle::isAlive)
                        .map(child -> child.info().command()))
                .noneMatch(command -> command.orElse("").contains("ffmpeg"));
    }

    /** Else the clip would end where the decoder did, and be called done. */
    @Test
    void failsWhereTheDecoderDies() throws Exception {
        Path film = samples.moving("film.mp4", "-c:v", "mpeg4");
        Path drawn = folder.resolve("drawn.mp4");

        assertThatThrownBy(() -> draw(
                        film,
                        drawn,
                        null,
                        done -> ProcessHandle.current()
                                .children()
                                .filter(child ->
                                        child.info().commandLine().orElse("").contains("rawvideo pipe:1"))
                                .forEach(ProcessHandle::destroyForcibly)))
                .isInstanceOf(DamagedImageException.class)
                .hasMessageContaining("FFmpeg died of it");
        assertThat(drawn).doesNotExist();
    }

    @Test
    void opensNothingThatAFileNames() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/a.ts";
            for (String list : List.of(
                    "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n" + address + "\n#EXT-X-ENDLIST\n",
                    "ffconcat version 1.0\nfile '" + address + "'\n",
                    "\0\0\0\u0018ftypisom\0\0\0\0isommp41#EXTM3U\n#EXTINF:1,\n" + address + "\n")) {
                Path file = Files.writeString(folder.resolve("list.mp4"), list);
                assertThatExceptionOfType(RuntimeException.class)
                        .isThrownBy(() -> draw(file, null))
                        .isInstanceOfAny(UnsupportedImageException.class, DamagedImageException.class);
            }
            assertThat(requests).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void drawsAnimatedWebp() throws Exception {
        Path clip = samples.moving("film.webp", "-c:v", "libwebp_anim", "-loop", "2");
        assertThat(clips.moves(clip)).isTrue();

        ClipInfo same = probe(draw(clip, null));
        ClipInfo film = probe(draw(clip, ClipFormat.MP4));

        assertThat(same.times().frames()).isEqualTo(10);
        assertThat(millis(same.times())).isEqualTo(millis(film.times()));
        assertThat(film.times().millis(10)).isEqualTo(1000);
        assertThat(same.plays()).isEqualTo(2);
        assertThat(same.size()).isEqualTo(new PixelSize(96, 64));
    }

    @Test
    void keepsWhatIsTransparentInAnimatedWebp() throws Exception {
        AnimatedWebp clear = new AnimatedWebp(64, 64, true)
                .frame(Pictures.plain(20, 20, 0x3060C0), 4, 8, 200)
                .frame(Pictures.plain(20, 20, 0x3060C0), 30, 8, 300)
                .frame(Pictures.plain(20, 20, 0x3060C0), 30, 40, 300);
        Path clip = Files.write(folder.resolve("clear.webp"), clear.bytes());

        ClipInfo drawn = probe(draw(clip, null));

        assertThat(drawn.alpha()).isTrue();
        assertThat(millis(drawn.times())).startsWith(0L, 200L, 500L);
    }

    @Test
    void drawsAnimatedWebpAsFarAsItIsThere() throws Exception {
        byte[] whole = Files.readAllBytes(samples.moving("whole.webp", "-c:v", "libwebp_anim"));
        Path cut = Files.write(folder.resolve("cut.webp"), Arrays.copyOf(whole, whole.length * 3 / 4));

        int frames = probe(draw(cut, ClipFormat.GIF)).times().frames();

        assertThat(frames).isBetween(4, 9);
    }

    @Test
    void refusesFramesBeyondAllSize() throws Exception {
        byte[] gif = Files.readAllBytes(samples.moving("huge.gif"));
        gif[6] = gif[8] = 0x10;
        gif[7] = gif[9] = 0x27;

        assertThatExceptionOfType(ImageTooLargeException.class)
                .isThrownBy(() -> draw(Files.write(folder.resolve("huge.gif"), gif), null))
                .withMessageContaining("cartoonify.clips.max-pixels");
    }

    @Test
    void refusesAMillionFrames() throws Exception {
        byte[] gif = Files.readAllBytes(
                samples.make("one.gif", List.of("-f", "lavfi", "-i", "color=red:size=2x2:rate=10:duration=0.1")));
        int frame = indexOf(gif, 0x2C);
        ByteArrayOutputStream million = new ByteArrayOutputStream();
        million.write(gif, 0, frame);
        for (int i = 0; i < 1_000_000; i++) {
            million.write(gif, frame, gif.length - 1 - frame);
        }
        million.write(0x3B);

        assertThatExceptionOfType(ImageTooLargeException.class)
                .isThrownBy(() -> draw(Files.write(folder.resolve("million.gif"), million.toByteArray()), null))
                .withMessageContaining("cartoonify.clips.max-frames");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 500, 2000})
    void saysThatWhatIsCutShortIsDamaged(int length) throws Exception {
        byte[] film = Files.readAllBytes(samples.moving("film.mp4", "-c:v", "mpeg4"));
        Path cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(film, length));

        assertThatExceptionOfType(DamagedImageException.class).isThrownBy(() -> draw(cut, null));
        assertThat(folder.resolve("drawn.mp4")).doesNotExist();
    }

    @Test
    void drawsAsManyFramesAsThereAre() throws Exception {
        byte[] film = Files.readAllBytes(samples.moving("film.webm", "-c:v", "libvpx"));
        Path cut = Files.write(folder.resolve("cut.webm"), Arrays.copyOf(film, film.length * 2 / 3));

        assertThat(probe(draw(cut, null)).times().frames()).isBetween(1, 9);
    }

    private static int indexOf(byte[] bytes, int value) {
        int at = 0;
        while (bytes[at] != value) {
            at++;
        }
        return at;
    }

    private static List<Long> millis(FrameTimes times) {
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i <= times.frames(); i++) {
            millis.add(times.millis(i));
        }
        return millis;
    }

    private ClipInfo probe(Path file) throws IOException {
        return new ClipProbe(
                        ffmpeg, new ClipSettings(1 << 20, 1000, Duration.ofMinutes(1), 1920, Duration.ofSeconds(20)))
                .probe(file, ClipSignature.of(file).orElseThrow());
    }

    private Path draw(Path file, @Nullable ClipFormat format) throws Exception {
        return draw(file, format, share -> {});
    }

    private Path draw(Path file, @Nullable ClipFormat format, DoubleConsumer progress) throws Exception {
        ClipFormat to = format == null ? ClipSignature.of(file).orElse(ClipFormat.MP4) : format;
        Path target = folder.resolve("drawn." + to.id());
        var unused = draw(file, target, format, progress);
        return target;
    }
}
