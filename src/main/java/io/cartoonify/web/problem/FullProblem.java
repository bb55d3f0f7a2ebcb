package io.cartoonify.web.problem;

import io.cartoonify.queue.ServiceFullException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** A problem that knows, for the meters and not for its reader, what there is no room in. */
final class FullProblem extends ProblemDetail {
    private static final long serialVersionUID = 1L;

    private final ServiceFullException.Cause cause;

    FullProblem(ProblemDetail problem, ServiceFullException.Cause cause) {
        super(problem);
        this.cause = cause;
    }

    /** The cause in meters. */
    String cause() {
        return name(cause);
    }

    /** How meters call {@code cause}. */
    static String name(ServiceFullException.Cause cause) {
        return cause.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof FullProblem full && full.cause == cause;
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + cause.hashCode();
    }
}
