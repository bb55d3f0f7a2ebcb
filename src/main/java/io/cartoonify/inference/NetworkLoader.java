package io.cartoonify.inference;

import ai.djl.Device;
import io.cartoonify.model.ModelLibrary;
import io.cartoonify.style.Archive;
import io.cartoonify.style.Style;
import java.io.IOException;
import java.time.Duration;

/** Loads a style's network in the precision that suits this process best. */
final class NetworkLoader {
    private final ModelLibrary library;
    private final InferencePlan plan;
    private final ModelMeters meters;

    NetworkLoader(ModelLibrary library, InferencePlan plan, ModelMeters meters) {
        this.library = library;
        this.plan = plan;
        this.meters = meters;
    }

    /**
     * @throws IOException if the archive is missing or is not the one that was promised
     * @throws DrawingFailedException if the engine cannot load it
     */
    Network load(Style style) throws IOException {
        long start = System.nanoTime();
        Archive archive =
                style.archive(plan.precision()).orElseGet(() -> style.archives().get(0));
        Device device = plan.gpu() ? Device.gpu() : Device.cpu();
        Network network = Network.load(style.label(), library.read(style, archive), device, plan.workers());
        meters.loaded(style, archive, Duration.ofNanos(System.nanoTime() - start));
        return network;
    }
}
