package io.cartoonify.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineTests {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "flags : fpu avx512f avx512_bf16, true",
        "flags : fpu amx_bf16 amx_tile, true",
        "Features : fp asimd i8mm bf16, true",
        "flags : fpu avx2 avx512f, false"
    })
    void readsBf16FromTheProcessorsFlags(String line, boolean expected) throws IOException {
        Path cpuInfo = Files.writeString(folder.resolve("cpuinfo"), "processor : 0\n" + line + "\n");

        assertThat(Machine.bf16(cpuInfo)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"75, false", "70, false", "80, true", "89, true", "120, true"})
    void knowsWhichGpusHaveBf16(String computeCapability, boolean expected) {
        assertThat(Machine.bf16(computeCapability)).isEqualTo(expected);
    }

    @Test
    void claimsNoBf16WhereTheSystemDoesNotTell() {
        assertThat(Machine.bf16(folder.resolve("missing"))).isFalse();
    }
}
