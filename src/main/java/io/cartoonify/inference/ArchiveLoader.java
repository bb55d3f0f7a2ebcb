package io.cartoonify.inference;

import io.cartoonify.model.ModelLibrary;
import io.cartoonify.style.Archive;
import io.cartoonify.style.Style;
import java.io.IOException;
import java.time.Duration;

/** Loads a style's archive from the stores, in the precision that suits this process best. */
final class ArchiveLoader implements NetworkLoader {
    private final ModelLibrary library;
    private final InferencePlan plan;
    private final ModelMeters meters;

    ArchiveLoader(ModelLibrary library, InferencePlan plan, ModelMeters meters) {
        this.library = library;
        this.plan = plan;
        this.meters = meters;
    }

    @Override
    public Network load(Style style) throws IOException {
        long start = System.nanoTime();
        Archive archive =
                style.archive(plan.precision()).orElseGet(() -> style.archives().get(0));
        Network network = TorchNetwork.load(
                style.label(), library.read(style, archive), plan.device(), () -> meters.unloaded(style, archive));
        meters.loaded(style, archive, Duration.ofNanos(System.nanoTime() - start));
        return network;
    }
}
