package io.cartoonify.image;

import io.cartoonify.image.source.DecodeLimits;
import io.cartoonify.image.source.ImageDecoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Pictures for tests, and how to compare them. */
public final class Pictures {
    private Pictures() {}

    /** A file under {@code src/test/resources}. */
    public static byte[] file(String path) {
        try (InputStream stream = Pictures.class.getResourceAsStream("/" + path)) {
            if (stream == null) {
                throw new IllegalArgumentException("No such file: " + path);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The paths of all pictures in a folder under {@code src/test/resources}. */
    public static Stream<String> names(String folder) {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
            return files
                    .map(file -> folder + "/" + file.getFileName())
                    .filter(name -> !name.endsWith(".py"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PNG file as Java reads it, in one of the two kinds that travel between steps. */
    public static BufferedImage png(String path) {
        try {
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(file(path)));
            BufferedImage image = PackedPixels.like(read);
            int width = read.getWidth();
            int height = read.getHeight();
            image.setRGB(0, 0, width, height, read.getRGB(0, 0, width, height, null, 0, width), 0, width);
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the sample photos. */
    public static BufferedImage photo(String name) {
        return new ImageDecoder(new DecodeLimits(1_000_000, 1, true))
                .open(file("photos/" + name))
                .decode(450);
    }

    /** An image of one color. */
    public static BufferedImage plain(int width, int height, int rgb) {
        BufferedImage image = PackedPixels.create(width, height, false);
        java.util.Arrays.fill(PackedPixels.pixels(image), rgb);
        return image;
    }

    /** The mean difference of two images of one size, in levels of 0..255 a channel; alpha counts where there is any. */
    public static double difference(BufferedImage a, BufferedImage b) {
        PackedPixels.requireSameSize(a, b);
        long sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                sum += difference(a.getRGB(x, y), b.getRGB(x, y));
            }
        }
        return sum / (4.0 * a.getWidth() * a.getHeight());
    }

    private static int difference(int a, int b) {
        int difference = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            difference += Math.abs((a >>> shift & 0xFF) - (b >>> shift & 0xFF));
        }
        return difference;
    }
}
