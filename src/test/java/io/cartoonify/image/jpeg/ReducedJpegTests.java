package io.cartoonify.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReducedJpegTests {
    private static final int WIDTH = 203;
    private static final int HEIGHT = 151;

    private final byte[] usual = JpegPhoto.USUAL.write(JpegPhoto.grainy(WIDTH, HEIGHT));

    @ParameterizedTest
    @CsvSource({
        "1, 1, 0, 4", "2, 1, 0, 4", "1, 2, 0, 4", "2, 2, 0, 4", "2, 2, 3, 4",
        "1, 1, 0, 8", "2, 1, 0, 8", "1, 2, 0, 8", "2, 2, 0, 8", "2, 2, 3, 8"
    })
    void showsTheMeanOfEachFewPixels(int across, int down, int restartInterval, int factor) throws IOException {
        byte[] file = new JpegPhoto(across, down, restartInterval, false).write(JpegPhoto.grainy(WIDTH, HEIGHT));

        BufferedImage reduced = ReducedJpeg.read(file, WIDTH, HEIGHT, factor).orElseThrow();

        assertThat(reduced.getWidth()).isEqualTo((WIDTH + factor - 1) / factor);
        assertThat(reduced.getHeight()).isEqualTo((HEIGHT + factor - 1) / factor);
        assertThat(differenceToMeans(reduced, ImageIO.read(new ByteArrayInputStream(file)), factor))
                .isLessThan(factor / 2.0);
    }

    @Test
    void readsAPhotoWithOtherThingsBehindIt() {
        assertThat(read(Arrays.copyOf(usual, usual.length + 1000))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"202, 151, 4", "203, 152, 4", "203, 151, 2", "203, 151, 1"})
    void leavesOthersWhatIsAskedForDifferently(int width, int height, int factor) {
        assertThat(ReducedJpeg.read(usual, width, height, factor)).isEmpty();
    }

    @Test
    void leavesOthersAGrayPhoto() throws IOException {
        ByteArrayOutputStream gray = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY), "jpeg", gray);

        assertThat(read(gray.toByteArray())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/images/progressive.jpg", "/images/ycck.jpg", "/images/picture.png"})
    void leavesOthersWhatItDoesNotKnow(String name) throws IOException {
        try (var file = ReducedJpegTests.class.getResourceAsStream(name)) {
            byte[] bytes = file.readAllBytes();
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));

            assertThat(ReducedJpeg.read(bytes, image.getWidth(), image.getHeight(), 4))
                    .isEmpty();
        }
    }

    @Test
    void leavesOthersAFileThatWasCut() {
        for (int length = 0; length < usual.length; length++) {
            assertThat(read(Arrays.copyOf(usual, length)))
                    .as("%d bytes", length)
                    .isEmpty();
        }
    }

    @Test
    void survivesWhateverTheHeaderSays() {
        int end = HeaderReader.read(usual).scanStart();
        for (int at = 0; at < end; at++) {
            for (int value : new int[] {0, 1, 2, 0x7F, 0x80, 0xFF}) {
                byte[] changed = usual.clone();
                changed[at] = (byte) value;

                assertThat(read(changed)).isNotNull();
            }
        }
    }

    private static Optional<BufferedImage> read(byte[] file) {
        return ReducedJpeg.read(file, WIDTH, HEIGHT, 4);
    }

    /** In levels of 0..255, on average. */
    private static double differenceToMeans(BufferedImage reduced, BufferedImage photo, int factor) {
        double sum = 0;
        int across = photo.getWidth() / factor;
        int down = photo.getHeight() / factor;
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    double mean = mean(photo, x * factor, y * factor, factor, shift);
                    sum += Math.abs(mean - (reduced.getRGB(x, y) >> shift & 0xFF));
                }
            }
        }
        return sum / (3 * across * down);
    }

    private static double mean(BufferedImage photo, int left, int top, int side, int shift) {
        double sum = 0;
        for (int y = top; y < top + side; y++) {
            for (int x = left; x < left + side; x++) {
                sum += photo.getRGB(x, y) >> shift & 0xFF;
            }
        }
        return sum / (side * side);
    }
}
