package io.cartoonify.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Libraries unpack their native code to a folder; some administrators forbid that code runs from there. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class NativeCodeAnalyzer extends AbstractFailureAnalyzer<UnsatisfiedLinkError> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnsatisfiedLinkError cause) {
        String sentence =
                "Native code cannot be loaded (%s): if its folder forbids that code runs from it (noexec), name"
                        + " another for temporary files by -Djava.io.tmpdir=FOLDER (JAVA_TOOL_OPTIONS).";
        return new FailureAnalysis(sentence.formatted(cause.getMessage()), null, failure);
    }
}
