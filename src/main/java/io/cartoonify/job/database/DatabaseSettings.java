package io.cartoonify.job.database;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The database of jobs, by Spring Boot's own names.
 *
 * @param url {@code jdbc:postgresql://host/database}; empty for a file in the jobs' folder
 */
@ConfigurationProperties("spring.datasource")
public record DatabaseSettings(
        @DefaultValue("") String url,
        @Nullable String username,
        @Nullable String password) {
    private static final String NAME = "jobs";

    /** Whether the database is a file that this process alone has open. */
    boolean embedded() {
        return url.isBlank();
    }

    /** Whether there may be jobs in it from before. */
    public boolean exists(Path folder) {
        return !embedded() || Files.exists(folder.resolve(NAME + ".mv.db"));
    }

    /**
     * Where it is reached. What the embedded one has promised is on the disk: whoever is told that a job is queued finds
     * it after a power failure.
     */
    String jdbcUrl(Path folder) {
        return embedded()
                ? "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;CACHE_SIZE=4096;DB_CLOSE_ON_EXIT=FALSE"
                        .formatted(folder.toAbsolutePath().resolve(NAME))
                : url;
    }
}
