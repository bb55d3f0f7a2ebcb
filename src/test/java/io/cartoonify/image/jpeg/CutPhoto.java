package io.cartoonify.image.jpeg;

import io.cartoonify.image.Pictures;
import io.cartoonify.image.codec.DecodeLimits;
import io.cartoonify.image.source.ImageDecoder;
import java.util.Arrays;
import org.bytedeco.leptonica.global.leptonica;

/** Reads a photo that was cut, as far as it goes: a program for a process of its own. */
final class CutPhoto {
    private CutPhoto() {}

    public static void main(String[] arguments) {
        byte[] photo = Pictures.file("photos/coffee.jpg");
        new ImageDecoder(new DecodeLimits(1_000_000, 1, true, true, null))
                .open(Arrays.copyOf(photo, photo.length / 2))
                .decode(600);
        leptonica.lept_stderr("What others say is heard.\n");
    }
}
