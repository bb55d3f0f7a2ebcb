package io.cartoonify.api;

import io.cartoonify.album.AlbumSettings;
import io.cartoonify.album.BucketAlbums;
import io.cartoonify.clip.ClipCartoonist;
import io.cartoonify.clip.ClipFormat;
import io.cartoonify.job.JobSettings;
import io.cartoonify.job.Jobs;
import io.cartoonify.job.database.JobKind;
import io.cartoonify.web.body.JobBodyLimits;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final BucketAlbums buckets;
    private final ClipCartoonist clips;

    JobCapabilities(
            Optional<Jobs> jobs,
            JobSettings settings,
            JobBodyLimits limits,
            AlbumSettings albums,
            BucketAlbums buckets,
            ClipCartoonist clips) {
        this.jobs = jobs;
        this.settings = settings;
        this.limits = limits;
        this.albums = albums;
        this.buckets = buckets;
        this.clips = clips;
    }

    /** Their kinds, formats and limits; null where there are none. */
    Capabilities.@Nullable Jobs read() {
        return jobs.isEmpty()
                ? null
                : new Capabilities.Jobs(
                        kinds(),
                        new Capabilities.JobFormats(formats(), formats()),
                        new Capabilities.JobLimits(
                                limits.maxBytes().toBytes(),
                                albums.maxFiles(),
                                settings.keep().toSeconds()));
    }

    private List<String> kinds() {
        return Arrays.stream(JobKind.values())
                .filter(kind -> kind != JobKind.CLIP || clips.available())
                .filter(kind -> kind != JobKind.BUCKET || buckets.areOffered())
                .map(JobKind::id)
                .toList();
    }

    private List<String> formats() {
        Stream<String> moving =
                clips.available() ? Arrays.stream(ClipFormat.values()).map(ClipFormat::mediaType) : Stream.empty();
        return Stream.concat(moving, Stream.of(ZIP)).toList();
    }
}
