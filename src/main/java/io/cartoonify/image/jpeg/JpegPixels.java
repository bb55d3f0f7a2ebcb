package io.cartoonify.image.jpeg;

import io.cartoonify.image.PixelSize;
import io.cartoonify.image.codec.Codec;
import io.cartoonify.image.codec.DamageListener;
import io.cartoonify.image.codec.PixelLayout;
import io.cartoonify.image.header.Orientation;
import io.cartoonify.image.pixels.Canvas;
import io.cartoonify.image.pixels.PixelSource;
import java.io.IOException;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.imageio.ImageReadParam;
import org.jspecify.annotations.Nullable;

/**
 * The pixels of a JPEG photo. libjpeg-turbo reads them, at a half, a quarter or an eighth of their size where that is
 * enough. What it does not take (four inks, damage), and everything where it is missing, is for a codec of ImageIO.
 */
final class JpegPixels implements PixelSource {
    private static final Codec CODEC = new Codec("com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi");

    private final JpegBytes bytes;
    private final JpegFrame frame;
    private final @Nullable Inks inks;
    private final long coefficientBytes;
    private final Orientation orientation;
    private final boolean lenient;

    /** @param inks what converts four of them; without, the codec does as it thinks best */
    JpegPixels(
            JpegBytes bytes,
            JpegFrame frame,
            @Nullable Inks inks,
            long coefficientBytes,
            Orientation orientation,
            boolean lenient) {
        this.coefficientBytes = coefficientBytes;
        this.bytes = bytes;
        this.frame = frame;
        this.inks = inks;
        this.orientation = orientation;
        this.lenient = lenient;
    }

    private boolean isForTurbo() {
        return TurboJpeg.AVAILABLE && frame.colors() != 4;
    }

    private int factor(int longerSide) {
        if (!isForTurbo()) {
            return 1;
        }
        return IntStream.of(8, 4, 2)
                .filter(factor -> frame.size().dividedBy(factor).longerSide() >= (long) Canvas.GAP * longerSide)
                .findFirst()
                .orElse(1);
    }

    @Override
    public Canvas canvas(int longerSide) {
        return Canvas.of(frame.size().dividedBy(factor(longerSide)), longerSide, orientation, false);
    }

    @Override
    public long memory(int longerSide) {
        PixelSize scaled = frame.size().dividedBy(factor(longerSide));
        long picture = isForTurbo() ? scaled.pixels() * (frame.colors() == 1 ? 1 : Integer.BYTES) : layout().memory();
        return Canvas.memory(scaled, longerSide) + picture + coefficientBytes + bytes.length();
    }

    // Of four inks, and converted to three colors.
    private PixelLayout layout() {
        return new PixelLayout(frame.size(), 8, false);
    }

    @Override
    public void read(Canvas canvas) throws IOException {
        if (!isForTurbo()) {
            readByCodec(canvas);
            return;
        }
        int factor = IntStream.of(1, 2, 4, 8)
                .filter(f -> frame.size().dividedBy(f).equals(canvas.source()))
                .findFirst()
                .orElseThrow();
        if (!TurboJpeg.read(bytes, factor, lenient, canvas)) {
            // The library only says that something is not as it should be; the codec says what.
            judge();
            if (!TurboJpeg.read(bytes, factor, true, canvas)) {
                throw new IOException("libjpeg-turbo does not read it.");
            }
        }
    }

    /** @throws IOException if pixels are missing */
    private void judge() throws IOException {
        DamageListener damage = new DamageListener();
        byte[] whole = bytes.whole();
        CODEC.with(whole, reader -> {
            reader.addIIOReadWarningListener(damage);
            ImageReadParam param = reader.getDefaultReadParam();
            int step = Math.max(1, frame.size().longerSide() / 256);
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        });
        damage.check();
    }

    private void readByCodec(Canvas canvas) throws IOException {
        DamageListener damage = new DamageListener();
        if (inks == null) {
            CODEC.read(bytes.whole(), 0, layout(), canvas, damage, UnaryOperator.identity());
        } else {
            CODEC.readSamples(bytes.whole(), layout(), canvas, damage, inks::toSrgb);
        }
        damage.check();
    }
}
