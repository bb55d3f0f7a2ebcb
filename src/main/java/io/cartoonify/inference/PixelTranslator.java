package io.cartoonify.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.ByteBuffer;

/**
 * Pixels to tensor and back: {@code TYPE_INT_RGB} to {@code uint8[1,H,W,3]}.
 *
 * <p>It knows tensors only, no network's habits but one: networks look around a pixel, so none is asked to draw less
 * than {@value #MIN_SIDE} pixels. A photo that is thinner is continued with its last row or column, and its drawing is
 * cut.
 */
final class PixelTranslator implements NoBatchifyTranslator<BufferedImage, BufferedImage> {
    static final int MIN_SIDE = 16;

    @Override
    public NDList processInput(TranslatorContext context, BufferedImage photo) {
        context.setAttachment("photo", photo);
        int width = Math.max(MIN_SIDE, photo.getWidth());
        int height = Math.max(MIN_SIDE, photo.getHeight());
        NDArray tensor = context.getNDManager()
                .create(bytes(photo, width, height), new Shape(1, height, width, 3), DataType.UINT8);
        return new NDList(tensor);
    }

    private static ByteBuffer bytes(BufferedImage photo, int width, int height) {
        int[] pixels = pixels(photo);
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

    @Override
    public BufferedImage processOutput(TranslatorContext context, NDList output) {
        BufferedImage photo = (BufferedImage) context.getAttachment("photo");
        BufferedImage drawing = new BufferedImage(photo.getWidth(), photo.getHeight(), BufferedImage.TYPE_INT_RGB);
        byte[] bytes = output.head().toByteArray();
        int stride = (int) output.head().getShape().get(2);
        int[] pixels = pixels(drawing);
        for (int y = 0, i = 0; y < drawing.getHeight(); y++) {
            int b = y * stride * 3;
            for (int x = 0; x < drawing.getWidth(); x++, i++, b += 3) {
                pixels[i] = (bytes[b] & 0xff) << 16 | (bytes[b + 1] & 0xff) << 8 | bytes[b + 2] & 0xff;
            }
        }
        return drawing;
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
