package io.cartoonify.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar where somebody watches, nothing where the output goes into a file. Thread-safe. */
final class Progress implements AutoCloseable {
    static {
        // From 22 to 24, Java's default console is there also where nobody watches.
        System.setProperty("jdk.console", "java.base");
    }

    private final @Nullable ProgressBar bar;

    Progress(String task, long steps) {
        this.bar = System.console() == null ? null : bar(task, steps);
    }

    private static ProgressBar bar(String task, long steps) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .build();
    }

    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
