package io.cartoonify.model;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever bytes come, they are a style or no style. CONTRIBUTING tells how to fuzz. */
@Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StyleJsonFuzzTests {

    @MethodSource("styles")
    @FuzzTest
    void anyFile(byte[] json) {
        try {
            StyleJson.parse(json);
        } catch (IOException expected) {
            // Nothing else may happen.
        }
    }

    static Stream<byte[]> styles() throws IOException {
        return new JarStore().styles().stream().map(StyleJson::print);
    }
}
