package io.cartoonify.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.image.ImageResizer;
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
    void showsWhatTheFilterMakesOfAllPixels(int across, int down, int restartInterval, int factor) throws IOException {
        byte[] file = new JpegPhoto(across, down, restartInterval, false).write(JpegPhoto.grainy(WIDTH, HEIGHT));

        assertThat(differenceToFilter(file, factor)).isLessThan(0.8);
    }

    @Test
    void showsColorThatChangesInBothDirections() throws IOException {
        byte[] file = JpegPhoto.USUAL.write(JpegPhoto.waves(WIDTH, HEIGHT));

        assertThat(differenceToFilter(file, 4)).isLessThan(2);
    }

    @ParameterizedTest
    @CsvSource({"1", "3", "13", "1000"})
    void showsTheSameWithRestarts(int interval) {
        byte[] restarting = new JpegPhoto(2, 2, interval, false).write(JpegPhoto.grainy(WIDTH, HEIGHT));

        BufferedImage reduced = read(restarting).orElseThrow().resize(25, 18);

        assertThat(difference(reduced, read(usual).orElseThrow().resize(25, 18)))
                .isZero();
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

    private static Optional<ReducedJpeg> read(byte[] file) {
        return ReducedJpeg.read(file, WIDTH, HEIGHT, 4);
    }

    private static double differenceToFilter(byte[] file, int factor) throws IOException {
        BufferedImage filtered =
                ImageResizer.fit(plain(ImageIO.read(new ByteArrayInputStream(file))), WIDTH / factor / 2);
        BufferedImage reduced = ReducedJpeg.read(file, WIDTH, HEIGHT, factor)
                .orElseThrow()
                .resize(filtered.getWidth(), filtered.getHeight());
        return difference(reduced, filtered);
    }

    private static BufferedImage plain(BufferedImage image) {
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        plain.createGraphics().drawImage(image, 0, 0, null);
        return plain;
    }

    /** In levels of 0..255, on average. */
    private static double difference(BufferedImage a, BufferedImage b) {
        double sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs((a.getRGB(x, y) >> shift & 0xFF) - (b.getRGB(x, y) >> shift & 0xFF));
                }
            }
        }
        return sum / (3 * a.getWidth() * a.getHeight());
    }
}
