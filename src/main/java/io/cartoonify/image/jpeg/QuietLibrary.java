package io.cartoonify.image.jpeg;

import java.util.function.Supplier;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.leptonica.global.leptonica;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what libjpeg says of a photo ("Corrupt JPEG data: ...") from the process's standard error. It prints by a function
 * that Leptonica gives no way to replace, but the C libraries of Linux and macOS let a program point their {@code stderr}
 * elsewhere. What other native code prints there while a photo is read is lost, too; Java's own output is not. Where there
 * is no such variable the words are heard.
 */
final class QuietLibrary {
    private static final @Nullable Pointer VARIABLE = variable();
    private static final @Nullable Pointer NOWHERE = leptonica.lept_fopen("/dev/null", "w");
    private static final @Nullable Pointer STANDARD_ERROR =
            VARIABLE == null ? null : at(VARIABLE).get(0);

    private static int readers;

    private QuietLibrary() {}

    private static @Nullable Pointer variable() {
        Pointer glibc = Loader.addressof("stderr");
        return glibc == null ? Loader.addressof("__stderrp") : glibc;
    }

    private static PointerPointer<Pointer> at(Pointer variable) {
        return new PointerPointer<>(variable);
    }

    /** Several threads may be here at once; the last to leave gives standard error back. */
    static <T> T with(Supplier<T> reading) {
        count(1);
        try {
            return reading.get();
        } finally {
            count(-1);
        }
    }

    private static synchronized void count(int change) {
        readers += change;
        if (VARIABLE != null && NOWHERE != null) {
            at(VARIABLE).put(0, readers > 0 ? NOWHERE : STANDARD_ERROR);
        }
    }
}
