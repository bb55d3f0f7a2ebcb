package io.cartoonify.inference;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A TorchScript archive in libtorch. */
final class TorchNetwork implements Network {
    /** An input of this name tells DJL which of an archive's functions to call, and is not passed on. */
    private static final String CONTEXT_FUNCTION = "module_method:context";

    private final Model model;
    private final Runnable closed;

    private TorchNetwork(Model model, Runnable closed) {
        this.model = model;
        this.closed = closed;
    }

    /**
     * Loads a TorchScript file.
     *
     * @param closed told when it is let go
     * @throws DrawingFailedException if the engine cannot read it
     */
    static TorchNetwork load(String name, byte[] archive, Device device, Runnable closed) {
        Model model = Model.newInstance(name, device);
        try {
            model.load(new ByteArrayInputStream(archive));
            return new TorchNetwork(model, closed);
        } catch (MalformedModelException | IOException | RuntimeException e) {
            model.close();
            throw new DrawingFailedException("The engine cannot load " + name, e);
        }
    }

    @Override
    public BufferedImage draw(BufferedImage photo, @Nullable PhotoContext context) {
        try (NDManager tensors = model.getNDManager().newSubManager()) {
            NDList inputs = new NDList(PixelTensors.of(photo, tensors));
            if (context != null) {
                inputs.add(tensors.create(context.values(), new Shape(context.shape())));
            }
            return PixelTensors.drawing(call(inputs, tensors), photo);
        }
    }

    @Override
    public PhotoContext statistics(BufferedImage photo) {
        try (NDManager tensors = model.getNDManager().newSubManager()) {
            NDArray function = tensors.zeros(new Shape(1), DataType.UINT8);
            function.setName(CONTEXT_FUNCTION);
            NDArray statistics = call(new NDList(PixelTensors.of(photo, tensors), function), tensors);
            return new PhotoContext(
                    statistics.toFloatArray(), statistics.getShape().getShape());
        }
    }

    private NDArray call(NDList inputs, NDManager tensors) {
        return model.getBlock()
                .forward(new ParameterStore(tensors, false), inputs, false)
                .head();
    }

    @Override
    public void close() {
        model.close();
        closed.run();
    }
}
