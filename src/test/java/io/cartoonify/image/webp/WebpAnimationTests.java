package io.cartoonify.image.webp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.Pictures;
import io.cartoonify.image.PixelSize;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebpAnimationTests {
    private static final int RED = 0xFFFF0000;
    private static final int BLUE = 0xFF0000FF;
    private static final int CLEAR = 0;

    @TempDir
    Path folder;

    @Test
    void laysFramesWhereTheyBelong() throws Exception {
        List<BufferedImage> shown = shown(new AnimatedWebp(40, 30, false)
                .frame(plain(40, 30, RED), 0, 0, 100)
                .frame(plain(8, 6, BLUE), 10, 20, 100));

        assertThat(shown.get(0).getRGB(12, 22)).isEqualTo(RED);
        assertThat(shown.get(1).getRGB(12, 22)).isEqualTo(BLUE);
        assertThat(shown.get(1).getRGB(9, 22)).isEqualTo(RED);
        assertThat(shown.get(1).getRGB(18, 25)).isEqualTo(RED);
    }

    @Test
    void blendsAFrameWithWhatLiesUnderIt() throws Exception {
        List<BufferedImage> shown = shown(new AnimatedWebp(40, 30, true)
                .frame(plain(40, 30, RED), 0, 0, 100)
                .frame(half(40, 30, BLUE), 0, 0, 100));

        assertThat(shown.get(1).getRGB(5, 5)).isEqualTo(RED);
        assertThat(shown.get(1).getRGB(35, 5)).isEqualTo(BLUE);
    }

    @Test
    void putsAFrameInPlaceOfWhatLiesUnderItWhereItSaysSo() throws Exception {
        List<BufferedImage> shown = shown(new AnimatedWebp(40, 30, true)
                .frame(plain(40, 30, RED), 0, 0, 100)
                .frame(half(40, 30, BLUE), 0, 0, 100, AnimatedWebp.REPLACE));

        assertThat(shown.get(1).getRGB(5, 5)).isEqualTo(CLEAR);
        assertThat(shown.get(1).getRGB(35, 5)).isEqualTo(BLUE);
    }

    @Test
    void clearsTheirPlaceAfterFramesThatSaySo() throws Exception {
        List<BufferedImage> shown = shown(new AnimatedWebp(40, 30, true)
                .frame(plain(40, 30, RED), 0, 0, 100)
                .frame(plain(8, 8, BLUE), 0, 0, 100, AnimatedWebp.CLEAR)
                .frame(plain(8, 8, BLUE), 32, 0, 100));

        assertThat(shown.get(2).getRGB(4, 4)).isEqualTo(CLEAR);
        assertThat(shown.get(2).getRGB(20, 4)).isEqualTo(RED);
        assertThat(shown.get(2).getRGB(36, 4)).isEqualTo(BLUE);
    }

    @Test
    void tellsWhatItHas() throws Exception {
        Path file = file(new AnimatedWebp(40, 30, false)
                .frame(plain(40, 30, RED), 0, 0, 250)
                .frame(plain(40, 30, BLUE), 0, 0, 0)
                .bytes());

        try (WebpAnimation animation = WebpAnimation.open(file, 10)) {
            assertThat(animation.size()).isEqualTo(new PixelSize(40, 30));
            assertThat(animation.alpha()).isFalse();
            assertThat(animation.frames()).extracting(AnimatedFrame::millis).containsExactly(250, 100);
        }
    }

    @Test
    void isTransparentWhereItsFirstFrameLeavesRoom() throws Exception {
        Path file = file(new AnimatedWebp(40, 30, false)
                .frame(plain(8, 8, RED), 0, 0, 100)
                .bytes());

        try (WebpAnimation animation = WebpAnimation.open(file, 10)) {
            assertThat(animation.alpha()).isTrue();
        }
    }

    @Test
    void hasTheFramesThatAreThereWhereItIsCutShort() throws Exception {
        byte[] whole = new AnimatedWebp(40, 30, false)
                .frame(plain(40, 30, RED), 0, 0, 100)
                .frame(plain(40, 30, BLUE), 0, 0, 100)
                .bytes();

        try (WebpAnimation animation = WebpAnimation.open(file(Arrays.copyOf(whole, whole.length - 5)), 10)) {
            assertThat(animation.frames()).hasSize(1);
        }
    }

    @Test
    void refusesFramesBeyondItsCanvas() throws Exception {
        Path file = file(new AnimatedWebp(40, 30, false)
                .frame(plain(40, 30, RED), 2, 0, 100)
                .bytes());

        assertThatExceptionOfType(DamagedImageException.class).isThrownBy(() -> WebpAnimation.open(file, 10));
    }

    @Test
    void refusesAPictureOfAnotherSizeThanItsFrame() throws Exception {
        byte[] bytes = new AnimatedWebp(40, 30, false)
                .frame(plain(40, 30, RED), 0, 0, 100)
                .bytes();
        int width = 30 + 14 + 8 + 6;
        bytes[width] = 19;

        try (WebpAnimation animation = WebpAnimation.open(file(bytes), 10)) {
            WebpCanvas canvas = new WebpCanvas(animation);
            assertThatExceptionOfType(DamagedImageException.class).isThrownBy(canvas::next);
        }
    }

    private List<BufferedImage> shown(AnimatedWebp made) throws IOException {
        List<BufferedImage> shown = new ArrayList<>();
        try (WebpAnimation animation = WebpAnimation.open(file(made.bytes()), 10)) {
            WebpCanvas canvas = new WebpCanvas(animation);
            for (BufferedImage each = canvas.next(); each != null; each = canvas.next()) {
                shown.add(PackedPixels.copy(each));
            }
        }
        return shown;
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("animated.webp"), bytes);
    }

    private static BufferedImage plain(int width, int height, int color) {
        return Pictures.plain(width, height, color & 0xFFFFFF);
    }

    /** The right half in {@code color}, the left one clear. */
    private static BufferedImage half(int width, int height, int color) {
        BufferedImage half = PackedPixels.create(width, height, true);
        for (int y = 0; y < height; y++) {
            for (int x = width / 2; x < width; x++) {
                half.setRGB(x, y, color);
            }
        }
        return half;
    }
}
