package io.cartoonify.image.color;

/** A number for each pixel of an image, worked out when it is asked for. Thread-safe. */
@FunctionalInterface
interface PixelValue {

    /** The number of pixel {@code index}, counted row after row. */
    float of(int index);

    /** The product of this and {@code other}. */
    default PixelValue times(PixelValue other) {
        return index -> of(index) * other.of(index);
    }
}
