package org.phaseout;

import org.phaseout.cli.PhaseoutCommand;

/** Starts the program. */
public final class Phaseout {

    private Phaseout() {}

    public static void main(String[] arguments) {
        System.exit(PhaseoutCommand.execute(arguments));
    }
}
