package io.cartoonify.settings;

import java.util.Locale;

/** A setting that cannot be put into practice. The message is one sentence for the operator. */
public final class InvalidSettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param setting its name, such as {@code cartoonify.models}
     * @param value as it was written
     * @param reason what is wrong with it and what to write instead, without a full stop
     */
    public InvalidSettingException(String setting, Object value, String reason) {
        super(sentence(setting, value, reason));
    }

    /** {@code cartoonify.limits.deadline (CARTOONIFY_LIMITS_DEADLINE) is "0s": must be greater than 0.} */
    static String sentence(String setting, Object value, String reason) {
        String environment =
                setting.replaceAll("[\\[.]", "_").replaceAll("[]-]", "").toUpperCase(Locale.ROOT);
        return "%s (%s) is \"%s\": %s.".formatted(setting, environment, value, reason);
    }
}
