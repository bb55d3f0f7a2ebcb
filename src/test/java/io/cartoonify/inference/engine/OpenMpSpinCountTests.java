package io.cartoonify.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Function;
import com.sun.jna.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class OpenMpSpinCountTests {

    @Test
    @DisabledIfEnvironmentVariable(named = "GOMP_SPINCOUNT", matches = ".*")
    void isWhereLibgompLooksForIt() {
        OpenMpSpinCount.shorten();

        assertThat(Function.getFunction(Platform.C_LIBRARY_NAME, "getenv")
                        .invokeString(new Object[] {"GOMP_SPINCOUNT"}, false))
                .isEqualTo("20000");
    }
}
