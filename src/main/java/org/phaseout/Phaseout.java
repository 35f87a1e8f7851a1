package org.phaseout;

/** Starts the program. */
public final class Phaseout {

    private Phaseout() {}

    public static void main(String[] arguments) {}
}
