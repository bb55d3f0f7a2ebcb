package io.cartoonify.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.cartoonify.image.PackedPixels;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Pixels to tensor and back: {@code TYPE_INT_RGB} to {@code uint8[1,H,W,3]}.
 *
 * <p>Networks look around a pixel, so none is asked to draw less than {@value #MIN_SIDE} pixels. A photo that is thinner
 * is continued with its last row or column, and its drawing is cut.
 */
final class PixelTensors {
    static final int MIN_SIDE = 16;

    private PixelTensors() {}

    /** The tensor of {@code photo}. */
    static NDArray of(BufferedImage photo, NDManager tensors) {
        Shape shape = shape(photo);
        return tensors.create(bytes(photo, (int) shape.get(2), (int) shape.get(1)), shape, DataType.UINT8);
    }

    private static Shape shape(BufferedImage photo) {
        return new Shape(1, Math.max(MIN_SIDE, photo.getHeight()), Math.max(MIN_SIDE, photo.getWidth()), 3);
    }

    private static ByteBuffer bytes(BufferedImage photo, int width, int height) {
        int[] pixels = PackedPixels.pixels(photo);
        ByteBuffer bytes = ByteBuffer.allocateDirect(width * height * 3);
        for (int y = 0; y < height; y++) {
            int row = Math.min(y, photo.getHeight() - 1) * photo.getWidth();
            for (int x = 0; x < width; x++) {
                int pixel = pixels[row + Math.min(x, photo.getWidth() - 1)];
                bytes.put((byte) (pixel >> 16)).put((byte) (pixel >> 8)).put((byte) pixel);
            }
        }
        return bytes.flip();
    }

    /**
     * The picture in a network's answer to {@code photo}.
     *
     * @throws WrongAnswerException if it is of another type or shape than the photo's tensor
     */
    static BufferedImage drawing(NDArray answer, BufferedImage photo) {
        Shape expected = shape(photo);
        if (answer.getDataType() != DataType.UINT8 || !answer.getShape().equals(expected)) {
            throw new WrongAnswerException("its network answers uint8%s with %s%s"
                    .formatted(
                            words(expected),
                            answer.getDataType().name().toLowerCase(Locale.ROOT),
                            words(answer.getShape())));
        }
        BufferedImage drawing = PackedPixels.create(photo.getWidth(), photo.getHeight(), false);
        byte[] bytes = answer.toByteArray();
        int[] pixels = PackedPixels.pixels(drawing);
        for (int y = 0, i = 0; y < drawing.getHeight(); y++) {
            int b = y * (int) expected.get(2) * 3;
            for (int x = 0; x < drawing.getWidth(); x++, i++, b += 3) {
                pixels[i] = (bytes[b] & 0xff) << 16 | (bytes[b + 1] & 0xff) << 8 | bytes[b + 2] & 0xff;
            }
        }
        return drawing;
    }

    private static String words(Shape shape) {
        return Arrays.toString(shape.getShape());
    }
}
