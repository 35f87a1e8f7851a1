package org.phaseout.cli;

/** Exit codes that schedulers may rely on. */
final class ExitCode {

    /** Done, also when there was nothing to do. */
    static final int DONE = 0;
    /** Done, but people must act on some file. */
    static final int PEOPLE_MUST_ACT = 1;
    /** Wrong usage or configuration; nothing was done. */
    static final int WRONG_USAGE = 2;
    /** The run failed on our side; it can be restarted. */
    static final int RUN_FAILED = 3;
    /** Another run holds the lock; try again later. */
    static final int LOCKED = 4;

    private ExitCode() {}
}
