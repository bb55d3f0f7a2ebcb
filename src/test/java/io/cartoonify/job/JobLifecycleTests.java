package io.cartoonify.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartoonify.job.database.DatabaseSettings;
import io.cartoonify.web.refusal.JobsUnavailableException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.unit.DataSize;

@ExtendWith(OutputCaptureExtension.class)
class JobLifecycleTests {

    /** Else requests would wait in a line for it, each for as long as connecting takes, and have all threads. */
    @Test
    @SuppressWarnings("NullAway") // nothing but the database is reached
    void asksADatabaseThatIsAwayOnceForRequestsThatComeTogether(@TempDir Path folder, CapturedOutput log) {
        JobSettings settings = new JobSettings(
                true,
                folder,
                "",
                null,
                Duration.ofHours(1),
                1,
                1,
                DataSize.ofMegabytes(1),
                1,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
        DatabaseSettings nowhere = new DatabaseSettings("jdbc:nowhere:", null, null);
        JobLifecycle lifecycle = new JobLifecycle(new JobEngineFactory(settings, nowhere, null, null, null, 1, null));

        for (int request = 0; request < 3; request++) {
            assertThatThrownBy(lifecycle::engine).isInstanceOf(JobsUnavailableException.class);
        }

        assertThat(log.getOut()).containsOnlyOnce("Jobs cannot be kept");
    }
}
