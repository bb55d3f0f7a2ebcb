package io.cartoonify.job;

import io.cartoonify.job.database.Job;
import io.cartoonify.job.database.JobTable;
import io.cartoonify.job.database.NewJob;
import io.cartoonify.job.webhook.Callbacks;
import io.cartoonify.queue.ServiceFullException;
import io.cartoonify.s3.S3FailedException;
import io.cartoonify.web.refusal.JobsUnavailableException;
import io.cartoonify.web.refusal.NoResultException;
import io.cartoonify.web.refusal.NoRoomForJobException;
import io.cartoonify.web.refusal.UnknownJobException;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** All jobs of this service, and of the other instances on its database. Thread-safe. */
public final class Jobs {
    private static final Logger log = LoggerFactory.getLogger(Jobs.class);
    private static final int ID_BYTES = 20;
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final SecureRandom random = new SecureRandom();
    private final JobSettings settings;
    private final JobLifecycle lifecycle;
    private final JobDrawing drawing;
    private final Callbacks callbacks;

    Jobs(JobSettings settings, JobLifecycle lifecycle, JobDrawing drawing, Callbacks callbacks) {
        this.settings = settings;
        this.lifecycle = lifecycle;
        this.drawing = drawing;
        this.callbacks = callbacks;
    }

    /**
     * Begins a job whose file is on its way in.
     *
     * @param owner the holder of a key; null for nobody
     * @param bytes the file's length, or 0 where that is not known
     * @param time how long the file may take
     * @return where to put the file, and its room
     * @throws ServiceFullException if too many jobs are waiting
     * @throws NoRoomForJobException if there is no room for the file
     * @throws JobsUnavailableException if jobs cannot be kept now
     */
    public JobSubmission receive(@Nullable String owner, long bytes, Duration time) {
        return ask(engine -> {
            if (engine.table().unfinished() >= settings.queue()) {
                throw new ServiceFullException(
                        "Too many jobs are waiting already.", ServiceFullException.Cause.JOBS, RETRY);
            }
            long room = settings.room().toBytes() - engine.table().bytes();
            if (bytes > room) {
                throw new NoRoomForJobException("cartoonify.jobs.room is used up");
            }
            byte[] id = new byte[ID_BYTES];
            random.nextBytes(id);
            Instant now = Instant.now();
            JobSubmission submission = new JobSubmission(this, HexFormat.of().formatHex(id), lifecycle.work(), room);
            // Twice the time: what is kept in S3 is sent there then.
            engine.table().reserve(submission.id(), owner, now, now.plus(time.multipliedBy(2)));
            return submission;
        });
    }

    /**
     * Takes a job whose file was received, and has it done.
     *
     * @throws io.cartoonify.cartoon.order.InvalidRequestException if its options make no sense, or nobody may be told
     * @throws io.cartoonify.style.UnknownStyleException if nobody has the style
     */
    Job queue(JobSubmission submission, NewJob job) {
        drawing.check(job.kind(), job.options());
        if (job.callback() != null) {
            var unused = callbacks.check(job.callback());
        }
        return ask(engine -> {
            try {
                engine.files().put(job.id(), JobDrawing.SOURCE, submission.file());
            } catch (S3FailedException e) {
                log.warn("The file of a job was not kept: {}", e.getMessage());
                throw new JobsUnavailableException(e);
            } catch (IOException e) {
                throw new NoRoomForJobException(e);
            }
            engine.queue(job, JobDrawing.write(job.options()), Instant.now().plus(settings.keep()));
            return engine.table().find(job.id()).orElseThrow(UnknownJobException::new);
        });
    }

    /** Forgets a job whose file was not received. */
    void forget(String id) {
        ask(engine -> {
            deleteAll(engine, id);
            return id;
        });
    }

    /**
     * The job of {@code id}.
     *
     * @param asker the holder of a key; null for nobody
     * @throws UnknownJobException if there is none, or it is another's
     */
    public Job find(String id, @Nullable String asker) {
        requireAny();
        Job job = ask(engine -> engine.table().find(id)).orElseThrow(UnknownJobException::new);
        if (job.owner() != null && !job.owner().equals(asker)) {
            throw new UnknownJobException();
        }
        return job;
    }

    /** Those of {@code ids} that there are; for whom they are was found out before. */
    public List<Job> find(Collection<String> ids) {
        return ask(engine -> engine.table().find(ids));
    }

    /**
     * Cancels a job, wherever it runs, and deletes its files; a job that has ended is deleted altogether.
     *
     * @throws UnknownJobException if there is none, or it is another's
     */
    public void delete(String id, @Nullable String asker) {
        Job job = find(id, asker);
        ask(engine -> {
            if (engine.completion().cancel(job)) {
                var unused = engine.cleanup().delete(id);
            } else {
                deleteAll(engine, id);
            }
            return id;
        });
    }

    /**
     * The finished file of {@code job}.
     *
     * @throws NoResultException if it has none
     */
    public Resource open(Job job) {
        Job.Result result = job.result();
        if (result == null) {
            throw new NoResultException(
                    job.state().isLast()
                            ? "The job is %s.".formatted(job.state().id())
                            : "The job is not done yet. Follow it by /api/v1/jobs/%s/events.".formatted(job.id()));
        }
        return ask(engine -> engine.files().open(job.id(), result.file(), result.bytes()));
    }

    /**
     * The file that {@code job} draws, as it was sent.
     *
     * @throws NoResultException if it is not there any more, or none that is given back
     */
    public Resource openSource(Job job) {
        if (!job.hasSource()) {
            throw new NoResultException("The files of clips are given back, until the job has failed or is cancelled.");
        }
        return ask(engine -> engine.files().open(job.id(), JobDrawing.SOURCE, job.sourceBytes()));
    }

    /** How many jobs there are of each state and kind; none where no job was ever asked for. */
    List<JobTable.Count> counts() {
        return lifecycle.opened().map(engine -> engine.table().counts()).orElse(List.of());
    }

    private static void deleteAll(JobEngine engine, String id) {
        if (engine.cleanup().delete(id)) {
            engine.table().delete(id);
        }
    }

    /** Where nobody ever had a job, nobody has this one. */
    private void requireAny() {
        if (!lifecycle.mayHaveJobs()) {
            throw new UnknownJobException();
        }
    }

    private <T> T ask(Function<JobEngine, T> question) {
        try {
            return question.apply(lifecycle.engine());
        } catch (DataAccessException | TransactionException e) {
            log.warn("The database of jobs does not answer: {}", e.getMessage());
            throw new JobsUnavailableException(e);
        }
    }
}
