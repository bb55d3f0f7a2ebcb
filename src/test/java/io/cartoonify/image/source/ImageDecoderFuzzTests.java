package io.cartoonify.image.source;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.cartoonify.ffmpeg.Ffmpeg;
import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.image.Pictures;
import io.cartoonify.image.UnsupportedImageException;
import io.cartoonify.image.codec.DecodeLimits;
import io.cartoonify.image.header.Exif;
import io.cartoonify.image.header.FileBytes;
import io.cartoonify.image.heif.HeifDecoder;
import io.cartoonify.image.heif.HeifFile;
import io.cartoonify.image.pixels.ColorProfile;
import io.cartoonify.image.png.PngFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever bytes come, they are drawn or refused in words, and soon. CONTRIBUTING tells how to fuzz. */
@Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ImageDecoderFuzzTests {
    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_FRAME = 12;

    private static final DecodeLimits LIMITS = new DecodeLimits(1_000_000, 100, false);

    private final ImageDecoder decoder = new ImageDecoder(LIMITS);

    @MethodSource("pictures")
    @FuzzTest
    void anyFile(byte[] file) {
        drawOrRefuse(file, 450);
    }

    /** So small a result is wanted that the file is read at a fraction of its size. */
    @MethodSource("jpegs")
    @FuzzTest
    void largePhoto(byte[] file) {
        drawOrRefuse(file, 8);
    }

    /** Without this hardly any change to a PNG would get past the sums of its chunks. */
    @MethodSource("pngs")
    @FuzzTest
    void pngWithRightSums(byte[] file) {
        correctSums(file);
        drawOrRefuse(file, 450);
    }

    @MethodSource("profiles")
    @FuzzTest
    void colorProfile(byte[] profile) {
        ColorProfile.toSrgb(Pictures.plain(8, 8, 0x123456), profile, false);
    }

    @FuzzTest
    void exif(byte[] block) {
        Exif.of(new FileBytes(block, ByteOrder.BIG_ENDIAN));
    }

    private void drawOrRefuse(byte[] file, int longerSide) {
        try {
            decoder.open(file).decode(longerSide);
        } catch (DamagedImageException | ImageTooLargeException | UnsupportedImageException expected) {
            // All that may happen.
        }
    }

    private static void correctSums(byte[] file) {
        ByteBuffer png = ByteBuffer.wrap(file);
        int chunk = PNG_SIGNATURE;
        while (chunk + PNG_FRAME <= file.length) {
            long end = chunk + 8L + Integer.toUnsignedLong(png.getInt(chunk));
            if (end + 4 > file.length) {
                return;
            }
            CRC32 sum = new CRC32();
            sum.update(file, chunk + 4, (int) end - chunk - 4);
            png.putInt((int) end, (int) sum.getValue());
            chunk = (int) end + 4;
        }
    }

    /** The boxes alone: what FFmpeg makes of the frames in them happens in a process of its own. */
    @MethodSource("heifs")
    @FuzzTest
    void heif(byte[] file) {
        try {
            HeifFile.parse(file, new HeifDecoder(new Ffmpeg(Path.of("/none")), Duration.ofSeconds(1)));
        } catch (DamagedImageException | ImageTooLargeException | UnsupportedImageException expected) {
            // All that may happen.
        }
    }

    static Stream<byte[]> heifs() {
        return Pictures.names("heif")
                .filter(name -> name.endsWith(".heic") || name.endsWith(".avif"))
                .map(Pictures::file);
    }

    static Stream<byte[]> pictures() {
        return Pictures.names("images").map(Pictures::file);
    }

    static Stream<byte[]> jpegs() {
        return Pictures.names("images").filter(name -> name.endsWith(".jpg")).map(Pictures::file);
    }

    static Stream<byte[]> pngs() {
        return Pictures.names("images").filter(name -> name.endsWith(".png")).map(Pictures::file);
    }

    static Stream<byte[]> profiles() {
        return Stream.of("images/p3-profile.png", "images/adobe-profile.png", "images/gray-profile.png")
                .map(name -> PngFile.parse(Pictures.file(name), LIMITS).profile())
                .map(Objects::requireNonNull);
    }
}
