package org.phaseout.read;

import java.io.IOException;
import org.phaseout.language.IssueText;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;
import org.phaseout.model.Severity;
import org.phaseout.model.Wording;

/** The file cannot be read as a workbook: the sender must act, not we. */
public final class UnreadableFile extends IOException {

    private static final long serialVersionUID = 1L;
    private static final String CODE = "FILE-";

    private final String reason;
    private final transient Wording wording;

    /** @param reason stable reason code such as ENCRYPTED or NOT_A_WORKBOOK; its sentences stand in the catalogue of issues */
    public UnreadableFile(String reason, Wording wording) {
        super(IssueText.english().message(CODE + reason, wording));
        this.reason = reason;
        this.wording = wording;
    }

    public String reason() {
        return reason;
    }

    /** The issue that tells the sender, about the file as a whole. */
    public Issue issue(String fileName) {
        return new Issue(
                CODE + reason,
                Severity.ERROR,
                CellRef.wholeSheet(fileName),
                null,
                null,
                "",
                String.valueOf(getMessage()),
                IssueText.english().fix(CODE + reason, wording),
                Issue.Subject.UNKNOWN,
                wording);
    }
}
