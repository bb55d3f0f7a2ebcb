package io.cartoonify.bulk;

import io.cartoonify.cartoon.Cartoon;
import java.io.IOException;

/** Where drawings go. What is there is whole. Thread-safe. */
public interface Results {

    /** Whether there is a drawing at {@code path}. */
    boolean has(String path) throws IOException;

    /** Puts {@code cartoon} at {@code path}, in place of what may be there. */
    void put(String path, Cartoon cartoon) throws IOException;

    /**
     * Puts {@code cartoon} at {@code path}, unless another worker was faster.
     *
     * @return whether it was put there
     */
    boolean putNew(String path, Cartoon cartoon) throws IOException;
}
