package io.cartoonify;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips a test, aloud, where {@code CARTOONGAN_WEIGHTS} does not name the folder of the published weights. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsPublishedWeights.Condition.class)
@interface NeedsPublishedWeights {

    /** Maven shows no reasons, so this prints its own. */
    class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (System.getenv("CARTOONGAN_WEIGHTS") != null) {
                return ConditionEvaluationResult.enabled("the weights are there");
            }
            String reason = context.getDisplayName() + " IS SKIPPED: parity with the published network is not tested;"
                    + " set CARTOONGAN_WEIGHTS to the folder of its weights";
            System.out.println(reason);
            return ConditionEvaluationResult.disabled(reason);
        }
    }
}
