package io.cartoonify.inference;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Pixels to tensor and back: {@code TYPE_INT_RGB} to {@code uint8[1,H,W,3]}. Tensors only; no network's habits. */
final class PixelTranslator implements NoBatchifyTranslator<BufferedImage, BufferedImage> {

    @Override
    public NDList processInput(TranslatorContext context, BufferedImage photo) {
        int[] pixels = pixels(photo);
        ByteBuffer bytes = ByteBuffer.allocateDirect(pixels.length * 3).order(ByteOrder.nativeOrder());
        for (int pixel : pixels) {
            bytes.put((byte) (pixel >> 16)).put((byte) (pixel >> 8)).put((byte) pixel);
        }
        Shape shape = new Shape(1, photo.getHeight(), photo.getWidth(), 3);
        return new NDList(context.getNDManager().create(bytes.flip(), shape, DataType.UINT8));
    }

    @Override
    public BufferedImage processOutput(TranslatorContext context, NDList output) {
        Shape shape = output.head().getShape();
        byte[] bytes = output.head().toByteArray();
        BufferedImage drawing = new BufferedImage((int) shape.get(2), (int) shape.get(1), BufferedImage.TYPE_INT_RGB);
        int[] pixels = pixels(drawing);
        for (int i = 0, b = 0; i < pixels.length; i++, b += 3) {
            pixels[i] = (bytes[b] & 0xff) << 16 | (bytes[b + 1] & 0xff) << 8 | bytes[b + 2] & 0xff;
        }
        return drawing;
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
