package org.phaseout.audit;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.phaseout.audit.Chain.Fault;
import org.phaseout.audit.Chain.Kind;

/** Follows the log line by line and keeps the first thing that is wrong. */
final class ChainCheck {

    private static final String EVIDENCE =
            "Keep the file as it is, find out who could write to it, and hold it against the copy of the last backup.";

    private final @Nullable Anchor anchor;
    private long lines;
    private Anchor head = Anchor.NONE;
    private @Nullable Fault fault;

    /** @param anchor where the log stood at some time; null if nobody kept it */
    ChainCheck(@Nullable Anchor anchor) {
        this.anchor = anchor;
    }

    Chain of(Lines log) throws IOException {
        for (Lines.Line line = log.next(); line != null; line = log.next()) {
            lines++;
            Event event = line.ended() ? EventText.read(line.text()) : null;
            if (fault == null) {
                fault = fault(line, event);
                if (fault == null && event != null) {
                    head = event.anchor();
                    fault = againstAnchor();
                }
            } else if (event != null && fault.kind() == Kind.MISSING && event.seq() == head.seq() + 1) {
                fault = new Fault(
                        fault.line(),
                        Kind.ORDER,
                        "Event %d stands in line %d, behind later ones.".formatted(event.seq(), lines),
                        EVIDENCE);
            }
        }
        if (fault == null && anchor != null && anchor.seq() > head.seq()) {
            fault = fault(
                    Kind.CUT_OFF,
                    lines + 1,
                    "The log ends with event %d, but event %d was written once.".formatted(head.seq(), anchor.seq()));
        }
        return new Chain(lines, head, fault);
    }

    private @Nullable Fault fault(Lines.Line line, @Nullable Event event) {
        if (!line.ended()) {
            return new Fault(
                    lines,
                    Kind.FRAGMENT,
                    "The last line was cut off while it was written.",
                    "Nothing needs to be done if the machine or the program was stopped just then: nobody was told that it was"
                            + " written, and the next event takes it away and says so.");
        }
        if (event == null) {
            return fault(Kind.NOT_JSON, lines, "The line holds no event.");
        }
        if (!event.isSound() || !EventText.line(event).equals(line.text())) {
            return fault(Kind.CHANGED, lines, "The line is not as it was written: its hash does not fit.");
        }
        if (event.seq() > lines) {
            String gone = lines == event.seq() - 1 ? "event " + lines : "events " + lines + " to " + (event.seq() - 1);
            return fault(
                    Kind.MISSING, lines, "Here stands event %d; %s is not before it.".formatted(event.seq(), gone));
        }
        if (event.seq() < lines) {
            return fault(Kind.ORDER, lines, "Event %d stands here, behind later ones or again.".formatted(event.seq()));
        }
        if (!event.prev().equals(head.hash())) {
            return fault(
                    Kind.CHANGED,
                    lines,
                    lines == 1
                            ? "The line follows another one that is not there."
                            : "The line follows another one than line %d: that one was put in place of it."
                                    .formatted(lines - 1));
        }
        return null;
    }

    private @Nullable Fault againstAnchor() {
        return anchor == null || anchor.seq() != head.seq() || anchor.hash().equals(head.hash())
                ? null
                : fault(
                        Kind.REWRITTEN,
                        lines,
                        "Event %d is another than the one that was written once: the log was written anew."
                                .formatted(head.seq()));
    }

    static Fault fault(Kind kind, long line, String message) {
        return new Fault(line, kind, message, EVIDENCE);
    }
}
