package io.cartoonify.settings;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.properties.BoundConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Warns of settings that the service does not know: a limit whose name is misspelt would hold nobody back. */
@Component
final class UnknownSettings {
    private static final Logger log = LoggerFactory.getLogger(UnknownSettings.class);

    private static final Pattern OURS = Pattern.compile("cartoonify[._].+", Pattern.CASE_INSENSITIVE);
    /** What Kubernetes tells containers of services, with their names before it. */
    private static final Pattern SERVICE_LINK =
            Pattern.compile("CARTOONIFY_([A-Z0-9_]+_)?(SERVICE_HOST|(SERVICE_)?PORT)(_.*)?");
    /** The place in a list, as in files and in the environment. */
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]|_\\d+$");
    /** Settings that are needed before others are read, and those of commands. */
    private static final Set<String> READ_ELSEWHERE = Set.of("cartoonifynatives", "cartoonifyshards");

    private final BoundConfigurationProperties bound;
    private final ConfigurableEnvironment environment;

    UnknownSettings(BoundConfigurationProperties bound, ConfigurableEnvironment environment) {
        this.bound = bound;
        this.environment = environment;
    }

    @EventListener(ApplicationStartedEvent.class)
    void warn() {
        Set<String> known = bound.getAll().keySet().stream()
                .map(name -> letters(name.toString()))
                .collect(Collectors.toSet());
        for (String name : given()) {
            if (!known.contains(letters(name)) && !READ_ELSEWHERE.contains(letters(name))) {
                log.warn("{} is no setting of this service and has no effect: check how it is spelt", name);
            }
        }
    }

    /** The names of all settings that somebody has given a value, as they were written. */
    private Set<String> given() {
        return environment.getPropertySources().stream()
                .flatMap(UnknownSettings::given)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> given(PropertySource<?> source) {
        return source instanceof EnumerablePropertySource<?> names
                ? Stream.of(names.getPropertyNames())
                        .filter(name -> OURS.matcher(name).matches())
                        .filter(name -> !SERVICE_LINK.matcher(name).matches())
                        .filter(name -> StringUtils.hasText(String.valueOf(names.getProperty(name))))
                : Stream.empty();
    }

    /** A name without what files, the environment and the command line write differently. */
    private static String letters(String name) {
        return INDEX.matcher(name).replaceAll("").replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
