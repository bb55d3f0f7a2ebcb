package io.cartoonify.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** An FFmpeg of the operator's. */
class FfmpegTests {

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a shell script")
    @Timeout(20)
    void hasNoVersionIfItHangs(@TempDir Path folder) throws Exception {
        Path hanging = Files.writeString(folder.resolve("ffmpeg"), "#!/bin/sh\n/bin/sleep 60\n");
        assertThat(hanging.toFile().setExecutable(true)).isTrue();

        assertThat(new Ffmpeg(hanging).version(Duration.ofMillis(500))).isEmpty();
    }
}
