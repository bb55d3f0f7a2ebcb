package io.cartoonify.settings;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Whether the operator has given a setting; an empty one, as compose files pass it on, is none. */
public abstract class SettingNamed implements Condition {
    private final String name;

    /** @param name the setting's, such as {@code cartoonify.uploads} */
    protected SettingNamed(String name) {
        this.name = name;
    }

    @Override
    public final boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return StringUtils.hasText(context.getEnvironment().getProperty(name));
    }
}
