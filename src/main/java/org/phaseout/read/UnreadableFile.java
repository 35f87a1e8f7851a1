package org.phaseout.read;

import java.io.IOException;

/** The file cannot be read as a workbook: the sender must act, not we. */
public final class UnreadableFile extends IOException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * @param reason stable reason code such as ENCRYPTED or NOT_A_WORKBOOK
     * @param message what is wrong and what to do, for the sender
     */
    public UnreadableFile(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
