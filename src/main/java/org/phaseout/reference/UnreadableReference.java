package org.phaseout.reference;

import java.io.IOException;

/** A file of shared facts that is no table; the message says where and why. */
public final class UnreadableReference extends IOException {

    private static final long serialVersionUID = 1L;

    public UnreadableReference(String message) {
        super(message);
    }

    public UnreadableReference(String message, Throwable cause) {
        super(message, cause);
    }
}
