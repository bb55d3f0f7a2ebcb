package io.cartoonify.inference.engine;

import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Starts libtorch, once a process, the way this service uses it. */
public final class Torch {
    private static @Nullable CompletableFuture<Engine> engine;

    private Torch() {}

    /**
     * Starts the engine with {@code threads} threads a drawing and waits until it runs. What is set on the command line
     * wins, then what the first start asked for.
     */
    public static void start(int threads) {
        begin(threads).join();
    }

    /**
     * Starts the engine on a thread of its own, unless that was done before.
     *
     * <p>The optimizer re-compiles a network for each new picture size, which costs seconds and gains nothing here.
     *
     * @return done when the engine runs
     */
    static synchronized CompletableFuture<Engine> begin(int threads) {
        if (engine == null) {
            setDefault("ai.djl.offline", "true");
            setDefault("ai.djl.pytorch.graph_optimizer", "false");
            setDefault("ai.djl.pytorch.num_interop_threads", "1");
            setDefault("ai.djl.pytorch.num_threads", Integer.toString(threads));
            engine = CompletableFuture.supplyAsync(Torch::load, work -> new Thread(work, "engine").start());
        }
        return engine;
    }

    private static Engine load() {
        EnginePlatform.require();
        OpenMpSpinCount.shorten();
        return Engine.getInstance();
    }

    /** Lets the calling thread's drawings use {@code threads} threads; those of others keep theirs. */
    public static void useThreads(int threads) {
        if (JniUtils.getNumThreads() != threads) {
            JniUtils.setNumThreads(threads);
        }
    }

    private static void setDefault(String property, String value) {
        System.setProperty(property, System.getProperty(property, value));
    }
}
