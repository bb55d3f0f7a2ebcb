package io.cartoonify.inference.engine;

import com.sun.jna.Function;
import com.sun.jna.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long libgomp's threads spin for the next part of a drawing before they sleep.
 *
 * <p>By default that is several milliseconds on x86: long enough to outlast the drawing and to hold a core that encodes
 * its picture. A drawing's own gaps are bridged in a tenth of that. Arm's pauses are much shorter as they are.
 */
final class OpenMpSpinCount {
    private static final Logger log = LoggerFactory.getLogger(OpenMpSpinCount.class);
    private static final String VARIABLE = "GOMP_SPINCOUNT";
    private static final String PAUSES = "20000";

    private OpenMpSpinCount() {}

    /** Shortens it, unless the environment says how long it is; before the engine starts. */
    static void shorten() {
        if (!Platform.isLinux() || !Platform.isIntel() || System.getenv(VARIABLE) != null) {
            return;
        }
        try {
            // libgomp reads the process's environment when it is loaded, and Java cannot write there.
            Function.getFunction(Platform.C_LIBRARY_NAME, "setenv").invokeInt(new Object[] {VARIABLE, PAUSES, 0});
        } catch (LinkageError e) {
            log.debug("libgomp's threads spin as long as ever", e);
        }
    }
}
