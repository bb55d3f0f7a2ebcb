package io.cartoonify.job.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of jobs. Every change names the states it may come from, so that of two that race one wins. Thread-safe. */
public final class JobTable {
    private final JdbcClient sql;

    public JobTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many jobs there are of a state and kind. */
    public record Count(String state, String kind, long jobs) {}

    /** Makes a job whose file is on its way in, which nobody finds, and which is deleted at {@code expires}. */
    public void reserve(String id, @Nullable String owner, Instant now, Instant expires) {
        sql.sql("""
                        insert into job (id, kind, state, progress, owner, options, created, expires, source_bytes,
                            attempt, tries)
                        values (:id, 'album', 'receiving', 0, :owner, '{}', :now, :expires, 0, 0, 0)""")
                .param("id", id)
                .param("owner", owner)
                .param("now", at(now))
                .param("expires", at(expires))
                .update();
    }

    /** Lets everybody find the job. */
    public void queue(NewJob job, String options, Instant now, Instant expires) {
        sql.sql("""
                        update job set kind = :kind, state = 'queued', file_name = :fileName, options = :options,
                            callback = :callback, source_bytes = :bytes, created = :now, expires = :expires
                        where id = :id and state = 'receiving'""")
                .param("id", job.id())
                .param("kind", job.kind().id())
                .param("fileName", job.fileName())
                .param("options", options)
                .param("callback", job.callback())
                .param("bytes", job.bytes())
                .param("now", at(now))
                .param("expires", at(expires))
                .update();
    }

    /** The job of {@code id}, whoever's it is. */
    public Optional<Job> find(String id) {
        return sql.sql("select * from job where id = :id and state <> 'receiving'")
                .param("id", id)
                .query(JobTable::job)
                .optional();
    }

    /** Those of {@code ids} that there are. */
    public List<Job> find(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.sql("select * from job where id in (:ids) and state <> 'receiving'")
                        .param("ids", ids)
                        .query(JobTable::job)
                        .list();
    }

    /** Begins the job, or begins it anew; empty if it has ended meanwhile. Whoever had begun it may no longer write. */
    public Optional<Job> begin(String id) {
        int begun = sql.sql("""
                        update job set state = 'running', attempt = attempt + 1, tries = tries + 1
                        where id = :id and state in ('queued', 'running')""").param("id", id).update();
        return begun == 0 ? Optional.empty() : find(id);
    }

    /**
     * Tells how far the job is; less than it was is no matter. Albums that got on keep what they have, so that their tries
     * begin anew.
     *
     * @return whether it still is this attempt's
     */
    public boolean progress(Job job, double progress) {
        return sql.sql("""
                        update job set progress = greatest(progress, :progress),
                            tries = case when kind <> 'clip' and progress < :progress then 0 else tries end
                        where id = :id and attempt = :attempt and state = 'running'""")
                        .param("progress", progress)
                        .param("id", job.id())
                        .param("attempt", job.attempt())
                        .update()
                == 1;
    }

    /** Whether the job still is this attempt's. */
    public boolean runs(Job job) {
        return sql.sql("select count(*) from job where id = :id and attempt = :attempt and state = 'running'")
                        .param("id", job.id())
                        .param("attempt", job.attempt())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Leaves the job to whoever begins it next. */
    public void handOver(Job job) {
        sql.sql("""
                        update job set state = 'queued', tries = greatest(tries - 1, 0)
                        where id = :id and attempt = :attempt and state = 'running'""").param("id", job.id()).param("attempt", job.attempt()).update();
    }

    /** Ends the job well; false if it is not this attempt's any more. */
    public boolean finish(Job job, Job.Result result, @Nullable String report, Instant expires) {
        return sql.sql("""
                        update job set state = 'done', progress = 1, result_file = :file, result_name = :name,
                            result_type = :type, result_bytes = :bytes, report = :report, expires = :expires,
                            source_bytes = case when kind = 'clip' then source_bytes else 0 end
                        where id = :id and attempt = :attempt and state = 'running'""")
                        .param("file", result.file())
                        .param("name", result.name())
                        .param("type", result.mediaType())
                        .param("bytes", result.bytes())
                        .param("report", report)
                        .param("expires", at(expires))
                        .param("id", job.id())
                        .param("attempt", job.attempt())
                        .update()
                == 1;
    }

    /** Ends the job with words; false if it is not this attempt's any more. */
    public boolean fail(Job job, Job.Failure failure, Instant expires) {
        return sql.sql("""
                        update job set state = 'failed', error_type = :type, error_detail = :detail, expires = :expires,
                            source_bytes = 0
                        where id = :id and attempt = :attempt and state = 'running'""")
                        .param("type", failure.type())
                        .param("detail", failure.detail())
                        .param("expires", at(expires))
                        .param("id", job.id())
                        .param("attempt", job.attempt())
                        .update()
                == 1;
    }

    /** Ends a job that has not ended, wherever it runs; false if it has. */
    public boolean cancel(String id) {
        return sql.sql("""
                        update job set state = 'cancelled', file_name = null, source_bytes = 0
                        where id = :id and state in ('queued', 'running')""").param("id", id).update() == 1;
    }

    public void delete(String id) {
        sql.sql("delete from job where id = :id").param("id", id).update();
    }

    /** Jobs whose time is over, and that nobody draws. */
    public List<String> expired(Instant now) {
        return sql.sql("select id from job where expires < :now and state not in ('queued', 'running')")
                .param("now", at(now))
                .query(String.class)
                .list();
    }

    /** Jobs that nobody will ever begin, since the scheduler does not know them. */
    public List<String> forgotten() {
        return sql.sql("""
                        select id from job where state in ('queued', 'running')
                            and not exists (select 1 from job_task where task_instance = job.id)""").query(String.class).list();
    }

    /** Those of {@code ids} that are still being received or drawn. */
    public List<String> unfinished(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.sql("select id from job where id in (:ids) and state in ('receiving', 'queued', 'running')")
                        .param("ids", ids)
                        .query(String.class)
                        .list();
    }

    /** All jobs, by state and kind. */
    public List<Count> counts() {
        return sql.sql("select state, kind, count(*) from job group by state, kind")
                .query((row, number) -> new Count(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    /** The bytes of all files that jobs have, as far as they are known. */
    public long bytes() {
        return sql.sql("select coalesce(sum(source_bytes + coalesce(result_bytes, 0)), 0) from job")
                .query(Long.class)
                .single();
    }

    /** Jobs that have not ended. */
    public long unfinished() {
        return sql.sql("select count(*) from job where state in ('receiving', 'queued', 'running')")
                .query(Long.class)
                .single();
    }

    private static Job job(ResultSet row, int number) throws SQLException {
        String errorType = row.getString("error_type");
        String resultFile = row.getString("result_file");
        return new Job(
                row.getString("id"),
                JobKind.of(row.getString("kind")),
                JobState.of(row.getString("state")),
                row.getDouble("progress"),
                row.getString("owner"),
                row.getString("file_name"),
                row.getLong("source_bytes"),
                row.getString("options"),
                row.getString("callback"),
                instant(row.getTimestamp("created")),
                instant(row.getTimestamp("expires")),
                errorType == null ? null : new Job.Failure(errorType, row.getString("error_detail")),
                resultFile == null
                        ? null
                        : new Job.Result(
                                resultFile,
                                row.getString("result_name"),
                                row.getString("result_type"),
                                row.getLong("result_bytes")),
                row.getString("report"),
                row.getInt("attempt"),
                row.getInt("tries"));
    }

    private static Instant instant(Timestamp time) {
        return time.toInstant();
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
