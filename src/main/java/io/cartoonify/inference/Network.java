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
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A style's network, loaded once, with a Predictor for each worker; they share its weights. Thread-safe. */
final class Network implements AutoCloseable {
    private final Model model;
    private final BlockingQueue<Predictor<BufferedImage, BufferedImage>> predictors = new LinkedBlockingQueue<>();

    /** Shared by drawings, exclusive for the end. */
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();

    private Network(Model model, int workers) {
        this.model = model;
        for (int i = 0; i < workers; i++) {
            predictors.add(model.newPredictor(new PixelTranslator()));
        }
    }

    /**
     * Loads a TorchScript file for {@code workers} drawings at once.
     *
     * @throws DrawingFailedException if the engine cannot read it
     */
    static Network load(String name, byte[] archive, Device device, int workers) {
        Model model = Model.newInstance(name, device);
        try {
            model.load(new ByteArrayInputStream(archive));
            return new Network(model, workers);
        } catch (MalformedModelException | IOException | RuntimeException e) {
            model.close();
            throw new DrawingFailedException("The engine cannot load " + name, e);
        }
    }

    /** Draws {@code photo} with a Predictor that is free, waiting for one if need be. */
    BufferedImage draw(BufferedImage photo) throws TranslateException, InterruptedException {
        inUse.readLock().lock();
        try {
            return drawInTurn(photo);
        } finally {
            inUse.readLock().unlock();
        }
    }

    private BufferedImage drawInTurn(BufferedImage photo) throws TranslateException, InterruptedException {
        Predictor<BufferedImage, BufferedImage> predictor = predictors.take();
        boolean drawn = false;
        try {
            BufferedImage drawing = predictor.predict(photo);
            drawn = true;
            return drawing;
        } finally {
            predictors.add(drawn ? predictor : replace(predictor));
        }
    }

    /** Frees its memory unless a drawing is at it, and says whether it did. */
    boolean closeIfIdle() {
        if (!inUse.writeLock().tryLock()) {
            return false;
        }
        try {
            close();
            return true;
        } finally {
            inUse.writeLock().unlock();
        }
    }

    /** Nobody knows what state a failure left it in. */
    private Predictor<BufferedImage, BufferedImage> replace(Predictor<BufferedImage, BufferedImage> failed) {
        failed.close();
        return model.newPredictor(new PixelTranslator());
    }

    @Override
    public void close() {
        predictors.forEach(Predictor::close);
        model.close();
    }
}
