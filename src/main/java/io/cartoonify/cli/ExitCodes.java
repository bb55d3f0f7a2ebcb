package io.cartoonify.cli;

/** What the process says when it ends; a signal's own is 128 more than its number, 143 for SIGTERM. */
final class ExitCodes {
    static final int ALL = 0;
    /** Trying again does not help. */
    static final int NOT_ALL = 1;
    /** Trying again may help. */
    static final int TRY_AGAIN = 3;

    private ExitCodes() {}
}
