package io.cartoonify.event;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Whether the operator has given a setting; an empty one, as compose files pass it on, is none. */
abstract class SettingNamed implements Condition {
    private final String name;

    SettingNamed(String name) {
        this.name = name;
    }

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return StringUtils.hasText(context.getEnvironment().getProperty(name));
    }

    /** Whether photos come by events. */
    static final class From extends SettingNamed {
        From() {
            super("cartoonify.events.from");
        }
    }

    /** Whether this process takes events from a queue. */
    static final class Queue extends SettingNamed {
        Queue() {
            super("cartoonify.events.queue");
        }
    }
}
