package io.cartoonify.settings;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.unit.DataSize;

/** A setting that is not of its kind, such as a duration of "soon". */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnreadableSettingAnalyzer extends AbstractFailureAnalyzer<BindException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, BindException cause) {
        ConfigurationProperty property = cause.getProperty();
        if (property == null || NestedExceptionUtils.getMostSpecificCause(cause) instanceof BindValidationException) {
            return null;
        }
        Class<?> type = cause.getTarget().getType().resolve(Object.class);
        String reason = reason(type, NestedExceptionUtils.getMostSpecificCause(cause));
        String sentence = InvalidSettingException.sentence(property.getName().toString(), property.getValue(), reason);
        return new FailureAnalysis(sentence, null, failure);
    }

    private static String reason(Class<?> type, Throwable cause) {
        if (type == Duration.class) {
            return "this is no duration, such as 30s or 5m";
        } else if (type == DataSize.class) {
            return "this is no size, such as 64MB";
        } else if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return "this is no whole number in range";
        } else if (type == Boolean.class || type == boolean.class) {
            return "must be true or false";
        } else if (type.isEnum()) {
            return "must be one of " + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT);
        }
        String message = String.valueOf(cause.getMessage());
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}
