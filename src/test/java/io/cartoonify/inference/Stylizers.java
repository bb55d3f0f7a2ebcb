package io.cartoonify.inference;

import io.cartoonify.inference.engine.Torch;

/** Stylizers for tests, with networks that are not the engine's. */
public final class Stylizers {

    private Stylizers() {}

    /** One that draws with two networks at once. */
    public static Stylizer of(NetworkLoader loader) {
        Torch.start(1);
        return new Stylizer(loader, 2, new DrawingThreads(1, 1, () -> false));
    }
}
