package org.phaseout.model;

/** What an operator asked for cannot be done as it was asked; nothing was done. The message says what to ask for. */
public final class WrongUsage extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public WrongUsage(String message) {
        super(message);
    }

    public WrongUsage(String message, Throwable cause) {
        super(message, cause);
    }
}
