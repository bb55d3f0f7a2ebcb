package io.cartoonify.inference;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A style's network, loaded once, with a Predictor for each worker; they share its weights. Thread-safe. */
final class Network implements AutoCloseable {
    private final Model model;
    private final BlockingQueue<Predictor<BufferedImage, BufferedImage>> predictors = new LinkedBlockingQueue<>();

    private Network(Model model, int workers) {
        this.model = model;
        for (int i = 0; i < workers; i++) {
            predictors.add(model.newPredictor(new PixelTranslator()));
        }
    }

    /**
     * Loads a TorchScript file for {@code workers} drawings at once.
     *
     * @throws IOException if the engine cannot read it
     */
    static Network load(String name, byte[] archive, Device device, int workers) throws IOException {
        Model model = Model.newInstance(name, device);
        try {
            model.load(new ByteArrayInputStream(archive));
            return new Network(model, workers);
        } catch (MalformedModelException | RuntimeException e) {
            model.close();
            throw new IOException("The engine cannot load " + name, e);
        }
    }

    /** Draws {@code photo} with a Predictor that is free, waiting for one if need be. */
    BufferedImage draw(BufferedImage photo) throws TranslateException, InterruptedException {
        Predictor<BufferedImage, BufferedImage> predictor = predictors.take();
        try {
            return predictor.predict(photo);
        } finally {
            predictors.add(predictor);
        }
    }

    @Override
    public void close() {
        predictors.forEach(Predictor::close);
        model.close();
    }
}
