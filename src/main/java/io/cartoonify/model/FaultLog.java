package io.cartoonify.model;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** What does not work now and why, by name; each trouble is logged once, however often it is met. Thread-safe. */
public final class FaultLog {
    private final Logger log;
    private final Map<String, String> reasons = new TreeMap<>();

    /** @param log where faults are told when they begin, change and end */
    public FaultLog(Logger log) {
        this.log = log;
    }

    /** Notes that {@code name} does not work, because of {@code message}. */
    public synchronized void begin(String name, @Nullable String message) {
        String reason = String.valueOf(message);
        if (!reason.equals(reasons.put(name, reason))) {
            log.error("{}: {}", name, reason);
        }
    }

    /** Notes that {@code name} works. */
    public synchronized void end(String name) {
        if (reasons.remove(name) != null) {
            log.info("{}: settled", name);
        }
    }

    /** Forgets what is about none of {@code names}, because it is no more. */
    public synchronized void retain(Collection<String> names) {
        reasons.keySet().retainAll(names);
    }

    /** Why each thing that does not work does not, by name. */
    public synchronized Map<String, String> reasons() {
        return new TreeMap<>(reasons);
    }
}
