package io.cartoonify.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** What came of many photos: told in the journal and on the progress bar as it happens, and in sum. Thread-safe. */
final class Report {
    /** Failures that are named at the end; of the rest the number. */
    private static final int NAMED = 100;

    private final Journal journal;
    private final Progress progress;
    private final List<String> failures = new ArrayList<>();
    private int drawn;
    private int skipped;
    private int failed;
    private boolean mayPass;

    Report(Journal journal, Progress progress) {
        this.journal = journal;
        this.progress = progress;
    }

    /** A photo is through. */
    synchronized void add(Outcome outcome) {
        switch (outcome.result()) {
            case DRAWN -> drawn++;
            case SKIPPED -> skipped++;
            case FAILED -> addFailure(outcome.photo() + ": " + outcome.why(), outcome.mayPass());
        }
        try {
            journal.write(outcome);
        } catch (IOException e) {
            addFailure("The journal: " + Reasons.of(e), true);
        }
        progress.step();
    }

    /**
     * Something failed.
     *
     * @param passing whether it may work another time
     */
    synchronized void addFailure(String failure, boolean passing) {
        failed++;
        mayPass |= passing;
        if (failures.size() < NAMED) {
            failures.add(failure);
        }
    }

    /** Says it, failures first. */
    synchronized void print(PrintWriter out, PrintWriter err) {
        failures.forEach(err::println);
        if (failed > failures.size()) {
            err.printf("And %d more: --journal has a line for each.%n", failed - failures.size());
        }
        err.flush();
        out.printf("%d drawn, %d skipped, %d failed.%n", drawn, skipped, failed);
        out.flush();
    }

    /** The process's exit code. */
    synchronized int exitCode() {
        if (mayPass) {
            return ExitCodes.TRY_AGAIN;
        }
        return failed > 0 ? ExitCodes.NOT_ALL : ExitCodes.ALL;
    }
}
