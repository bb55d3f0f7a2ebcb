package io.cartoonify.job;

import io.cartoonify.job.database.JobTable;
import io.cartoonify.job.files.JobFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Deletes jobs whose time is over, and what processes that ended have left. */
final class Housekeeping {
    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

    private final JobTable table;
    private final JobFiles files;
    private final Path work;
    private final Consumer<String> schedule;

    /**
     * @param work the folder for files that are worked on
     * @param schedule has somebody do a job
     */
    Housekeeping(JobTable table, JobFiles files, Path work, Consumer<String> schedule) {
        this.table = table;
        this.files = files;
        this.work = work;
        this.schedule = schedule;
    }

    void clean() {
        for (String id : table.expired(Instant.now())) {
            delete(id);
        }
        table.forgotten().forEach(schedule);
        try {
            cleanWork();
        } catch (IOException e) {
            log.warn("What jobs left behind was not deleted: {}", e.getMessage());
        }
    }

    /** Files first: what has no job any more would never be deleted. */
    private void delete(String id) {
        try {
            files.delete(id);
            table.delete(id);
        } catch (IOException e) {
            log.warn("The files of a job were not deleted; trying again later: {}", e.getMessage());
        }
    }

    /** A folder there is named after a job, or a job and its attempt. */
    private void cleanWork() throws IOException {
        List<Path> folders = folders();
        Set<String> ids = new HashSet<>();
        folders.forEach(folder -> ids.add(id(folder)));
        List<String> alive = table.unfinished(ids);
        for (Path folder : folders) {
            if (!alive.contains(id(folder))) {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }

    private List<Path> folders() throws IOException {
        if (!Files.isDirectory(work)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(work)) {
            return all.toList();
        }
    }

    private static String id(Path folder) {
        return folder.getFileName().toString().replaceAll("-.*", "");
    }
}
