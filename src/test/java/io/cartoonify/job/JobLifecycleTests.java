package io.cartoonify.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartoonify.job.database.DatabaseSettings;
import io.cartoonify.web.refusal.JobsUnavailableException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class JobLifecycleTests {

    /** Else requests would wait in a line for it, each for as long as connecting takes, and have all threads. */
    @Test
    @SuppressWarnings("NullAway") // nothing but the database is reached
    void asksADatabaseThatIsAwayOnceForRequestsThatComeTogether(@TempDir Path folder, CapturedOutput log) {
        JobSettings settings = QueuedJobs.settings(folder);
        DatabaseSettings nowhere = new DatabaseSettings("jdbc:nowhere:", null, null);
        JobLifecycle lifecycle = new JobLifecycle(new JobEngineFactory(settings, nowhere, null, null, null, 1, null));

        for (int request = 0; request < 3; request++) {
            assertThatThrownBy(lifecycle::engine).isInstanceOf(JobsUnavailableException.class);
        }

        assertThat(log.getOut()).containsOnlyOnce("Jobs cannot be kept");
    }
}
