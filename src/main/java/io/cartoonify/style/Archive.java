package io.cartoonify.style;

/**
 * One TorchScript file of a style.
 *
 * <p>Its network maps pixels to pixels: {@code forward(photo: uint8[1,H,W,3] RGB, context) -> uint8[1,H,W,3]}.
 *
 * @param precision what it computes in
 * @param file its name in the style's folder
 * @param sha256 the digest of its contents, 64 hexadecimal digits
 */
public record Archive(Precision precision, String file, String sha256) {

    public Archive {
        if (!file.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException("An archive's file must be a plain file name: " + file);
        }
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "An archive's sha256 must be 64 lower-case hexadecimal digits: " + sha256);
        }
    }
}
