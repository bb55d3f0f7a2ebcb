package io.cartoonify.image.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.image.Pictures;
import io.cartoonify.image.codec.DecodeLimits;
import io.cartoonify.image.pixels.ColorProfile;
import io.cartoonify.image.pixels.NumberedColors;
import io.cartoonify.image.source.Bomb.Bytes;
import java.awt.image.BufferedImage;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class PngColorSpaceTests {
    private static final byte[] PLAIN = Pictures.file("images/picture.png");
    private static final byte[] WITH_PROFILE = Pictures.file("images/p3-profile.png");
    /** Behind signature and header. */
    private static final int FIRST = 33;

    private final ImageDecoder decoder = new ImageDecoder(new DecodeLimits(1_000_000, 1, true));

    @Test
    void isToldByNumbers() {
        assertShows(with(PLAIN, "cICP", bytes().u8(12, 13, 0, 1)), NumberedColors.profile(12, 13));
    }

    @Test
    void isToldByGammaAndCorners() {
        assertShows(with(PLAIN, "gAMA", bytes().u32(100_000)), NumberedColors.profile(1, null));
        Bytes corners = bytes().u32(31270)
                .u32(32900)
                .u32(68000)
                .u32(32000)
                .u32(26500)
                .u32(69000)
                .u32(15000)
                .u32(6000);
        assertShows(with(PLAIN, "cHRM", corners), NumberedColors.profile(12, 13));
    }

    @Test
    void isTheUsualWhereThatIsTold() {
        byte[] both = with(with(PLAIN, "gAMA", bytes().u32(100_000)), "sRGB", bytes().u8(0));
        assertShows(both, null);
        assertShows(with(PLAIN, "gAMA", bytes().u32(45_455)), null);
    }

    @Test
    void ofNumbersAndAProfileIsTheNumbers() {
        assertThat(Pictures.difference(
                        decode(with(WITH_PROFILE, "cICP", bytes().u8(1, 13, 0, 1))), decode(WITH_PROFILE)))
                .isGreaterThan(1);
        assertThat(Pictures.difference(decode(with(WITH_PROFILE, "gAMA", bytes().u32(100_000))), decode(WITH_PROFILE)))
                .isZero();
    }

    @Test
    void isPassedOverWhereItIsCutShort() {
        assertShows(with(PLAIN, "cICP", bytes()), null);
        assertShows(with(PLAIN, "cHRM", bytes().u32(31270)), null);
        assertShows(with(PLAIN, "gAMA", bytes().u32(0)), null);
    }

    private void assertShows(byte[] file, byte @org.jspecify.annotations.Nullable [] profile) {
        BufferedImage expected = decode(PLAIN);
        if (profile != null) {
            ColorProfile.toSrgb(expected, profile, false);
            assertThat(Pictures.difference(expected, decode(PLAIN))).isGreaterThan(1);
        }
        assertThat(Pictures.difference(decode(file), expected)).isLessThan(0.5);
    }

    private BufferedImage decode(byte[] file) {
        return decoder.open(file).decode(1000);
    }

    private static byte[] with(byte[] png, String type, Bytes content) {
        Bytes named = bytes().text(type).put(content.array());
        CRC32 sum = new CRC32();
        sum.update(named.array());
        return bytes().put(Arrays.copyOf(png, FIRST))
                .u32(content.size())
                .put(named.array())
                .u32(sum.getValue())
                .put(Arrays.copyOfRange(png, FIRST, png.length))
                .array();
    }

    private static Bytes bytes() {
        return new Bytes(ByteOrder.BIG_ENDIAN);
    }
}
