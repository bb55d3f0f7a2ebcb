package io.cartoonify.job.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.core.io.Resource;

/** The files of jobs, each under its job's id and a name. Thread-safe. */
public interface JobFiles {

    /**
     * Keeps {@code file}, which is gone from where it was.
     *
     * @throws IOException if there is no room, or the place does not answer; then nothing is kept
     */
    void put(String job, String name, Path file) throws IOException;

    /**
     * Keeps {@code bytes}.
     *
     * @throws IOException as above
     */
    void put(String job, String name, byte[] bytes) throws IOException;

    /**
     * The file on this machine.
     *
     * @param copy where to put a copy, if it is elsewhere; the folder is there
     * @throws IOException if it is not there, or the place does not answer
     */
    Path fetch(String job, String name, Path copy) throws IOException;

    /**
     * The file, to be read.
     *
     * @param bytes its length
     */
    Resource open(String job, String name, long bytes);

    /**
     * The bytes of a small file.
     *
     * @throws IOException if it is not there, or the place does not answer
     */
    byte[] read(String job, String name) throws IOException;

    /** The names of the files that the job has. */
    Set<String> names(String job) throws IOException;

    /** Deletes one file, if it is there. */
    void delete(String job, String name) throws IOException;

    /** Deletes all files of the job. */
    void delete(String job) throws IOException;
}
