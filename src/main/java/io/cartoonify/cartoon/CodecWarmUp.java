package io.cartoonify.cartoon;

import io.cartoonify.image.ImageFormat;
import io.cartoonify.image.codec.DecodeLimits;
import io.cartoonify.image.encode.ImageEncoder;
import io.cartoonify.image.encode.Marking;
import io.cartoonify.image.resize.ImageResizer;
import io.cartoonify.image.source.ImageDecoder;
import java.awt.image.BufferedImage;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Takes a picture of ours through what surrounds a drawing before the service turns ready: codecs load their natives
 * when they are first used, and Java compiles what it has seen run.
 */
@Component
@Order(1)
@ConditionalOnWebApplication
class CodecWarmUp implements ApplicationRunner {
    private static final int TIMES = 4;
    private static final int SIZE = 112;
    /** Loads the native code as well as a large one. */
    private static final int WEBP_SIZE = 16;
    /** Odd, so that its multiples make a picture of every color. */
    private static final int SCATTER = 0x9E3779;

    @Override
    public void run(ApplicationArguments arguments) {
        // Where its native code cannot be loaded, the start says so, and not every request for a WebP.
        ImageEncoder.encode(picture(WEBP_SIZE), ImageFormat.WEBP, Marking.NONE);
        ImageDecoder decoder = new ImageDecoder(new DecodeLimits(Integer.MAX_VALUE, 1, false));
        // As large as a phone's photo is to its drawing, so that it is read at the same fraction of its size.
        byte[] photo = ImageEncoder.encode(picture(4 * SIZE), ImageFormat.JPEG, Marking.NONE);
        for (int i = 0; i < TIMES; i++) {
            ImageEncoder.encode(
                    ImageResizer.fit(decoder.open(photo).decode(SIZE), SIZE), ImageFormat.PNG, Marking.NONE);
        }
    }

    private static BufferedImage picture(int side) {
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < side * side; i++) {
            picture.setRGB(i % side, i / side, i * SCATTER);
        }
        return picture;
    }
}
