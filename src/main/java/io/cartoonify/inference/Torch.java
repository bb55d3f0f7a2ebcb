package io.cartoonify.inference;

import ai.djl.engine.Engine;

/** Starts libtorch the way this service uses it. */
final class Torch {

    private Torch() {}

    /**
     * Starts the engine with {@code threads} threads a drawing. What is set on the command line wins.
     *
     * <p>The optimizer re-compiles a network for each new picture size, which costs seconds and gains nothing here.
     */
    static void start(int threads) {
        setDefault("ai.djl.offline", "true");
        setDefault("ai.djl.pytorch.graph_optimizer", "false");
        setDefault("ai.djl.pytorch.num_interop_threads", "1");
        setDefault("ai.djl.pytorch.num_threads", Integer.toString(threads));
        Engine.getInstance();
    }

    private static void setDefault(String property, String value) {
        System.setProperty(property, System.getProperty(property, value));
    }
}
