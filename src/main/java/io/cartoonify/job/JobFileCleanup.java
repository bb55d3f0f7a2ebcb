package io.cartoonify.job;

import io.cartoonify.job.database.Job;
import io.cartoonify.job.database.JobState;
import io.cartoonify.job.database.JobTable;
import io.cartoonify.job.files.JobFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Deletes files of jobs that nobody needs any more. What cannot be deleted now will be when the job's time is over. */
final class JobFileCleanup {
    private static final Logger log = LoggerFactory.getLogger(JobFileCleanup.class);

    private final JobTable table;
    private final JobFiles files;

    JobFileCleanup(JobTable table, JobFiles files) {
        this.table = table;
        this.files = files;
    }

    /** Deletes what a job that has ended does not need: all but the result, and the source of a clip. */
    void tidy(String id) {
        Job job = table.find(id).orElse(null);
        if (job == null || job.result() == null) {
            var unused = delete(id);
            return;
        }
        try {
            for (String name : files.names(id)) {
                boolean isSource = name.equals(JobDrawing.SOURCE) && job.hasSource();
                if (!isSource && !name.equals(job.result().file())) {
                    files.delete(id, name);
                }
            }
        } catch (IOException e) {
            log.warn("The files of a job were not deleted; they will be when its time is over: {}", e.getMessage());
        }
    }

    /** Deletes what this attempt made in vain; all, where nothing of the job is to stay. */
    void clean(Job job, String result) {
        Optional<JobState> now = table.find(job.id()).map(Job::state);
        if (now.isEmpty() || now.get().isLast()) {
            tidy(job.id());
        } else {
            try {
                files.delete(job.id(), result);
            } catch (IOException e) {
                log.warn("A file of a job was not deleted: {}", e.getMessage());
            }
        }
    }

    /** Deletes all files of a job; false if that failed. */
    boolean delete(String id) {
        try {
            files.delete(id);
            return true;
        } catch (IOException e) {
            log.warn("The files of a job were not deleted; they will be when its time is over: {}", e.getMessage());
            return false;
        }
    }

    /** Deletes the folder that a job was worked on in. */
    static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            log.warn("What a job worked on was not deleted: {}", e.getMessage());
        }
    }
}
