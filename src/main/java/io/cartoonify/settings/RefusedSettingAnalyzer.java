package io.cartoonify.settings;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** A setting that is of its kind but makes no sense, such as a duration of zero. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusedSettingAnalyzer extends AbstractFailureAnalyzer<BindValidationException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, BindValidationException cause) {
        ValidationErrors errors = cause.getValidationErrors();
        String sentences = errors.getAllErrors().stream()
                .map(error -> sentence(errors.getName().toString(), error))
                .distinct()
                .collect(joining("\n"));
        return new FailureAnalysis(sentences, null, failure);
    }

    private static String sentence(String prefix, ObjectError error) {
        String reason = String.valueOf(error.getDefaultMessage());
        if (error instanceof FieldError field) {
            String name = field.getField()
                    .replaceAll("\\.?<[^>]*>", "")
                    .replaceAll("([a-z])([A-Z])", "$1-$2")
                    .toLowerCase(Locale.ROOT);
            Object value = field.getRejectedValue() == null ? "" : field.getRejectedValue();
            return InvalidSettingException.sentence(prefix + "." + name, value, reason);
        }
        return prefix + ": " + reason + ".";
    }
}
