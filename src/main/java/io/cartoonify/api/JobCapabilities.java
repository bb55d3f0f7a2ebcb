package io.cartoonify.api;

import io.cartoonify.album.AlbumSettings;
import io.cartoonify.job.JobKind;
import io.cartoonify.job.JobSettings;
import io.cartoonify.job.Jobs;
import io.cartoonify.web.body.JobBodyLimits;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What jobs there are here. */
@Component
class JobCapabilities {
    private static final String ZIP = "application/zip";

    private final Optional<Jobs> jobs;
    private final JobSettings settings;
    private final JobBodyLimits limits;
    private final AlbumSettings albums;

    JobCapabilities(Optional<Jobs> jobs, JobSettings settings, JobBodyLimits limits, AlbumSettings albums) {
        this.jobs = jobs;
        this.settings = settings;
        this.limits = limits;
        this.albums = albums;
    }

    /** Their kinds, formats and limits; null where there are none. */
    Capabilities.@Nullable Jobs read() {
        return jobs.isEmpty()
                ? null
                : new Capabilities.Jobs(
                        Arrays.stream(JobKind.values()).map(JobKind::id).toList(),
                        new Capabilities.JobFormats(List.of(ZIP), List.of(ZIP)),
                        new Capabilities.JobLimits(
                                limits.maxBytes().toBytes(),
                                albums.maxFiles(),
                                settings.keep().toSeconds()));
    }
}
