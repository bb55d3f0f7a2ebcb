package io.cartoonify.natives;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at the start what is missing, without a stack trace. */
final class UnsuitableMachineAnalyzer extends AbstractFailureAnalyzer<UnsuitableMachineException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnsuitableMachineException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
