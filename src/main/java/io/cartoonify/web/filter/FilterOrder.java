package io.cartoonify.web.filter;

import org.springframework.core.Ordered;

/** The order in which a request meets the filters. */
public final class FilterOrder {
    /** Spring's filter that starts the request's span is the first but one. */
    static final int TRACE = Ordered.HIGHEST_PRECEDENCE + 2;
    /** Behind Spring's observation of the request, so that the log line carries its trace where there is one. */
    static final int LOG = Ordered.HIGHEST_PRECEDENCE + 10;

    /** Also for what is refused below. */
    public static final int BODY_TIME = LOG + 1;

    public static final int ANSWER_TIME = BODY_TIME + 1;

    static final int UNREADABLE_HEADERS = ANSWER_TIME + 1;
    static final int HEADERS = UNREADABLE_HEADERS + 1;
    /** Refusals by the filters below are for other origins' pages to read, too. */
    public static final int CORS = HEADERS + 1;

    public static final int KEYS = CORS + 1;
    /** Whoever is refused for want of room has not used up its rate. */
    public static final int ROOM = KEYS + 1;

    public static final int RATE = ROOM + 1;
    public static final int BODY = RATE + 1;

    private FilterOrder() {}
}
