package org.phaseout.reply;

import java.util.List;
import org.phaseout.language.Language;

/**
 * What a sender is told of a file.
 *
 * @param file name as it was received
 * @param accepted what of it counts, such as KEN 2022; empty if nothing does
 * @param refused what of it does not count
 * @param rowsAccepted rows of data that count
 * @param rowsRefused rows of data that do not
 */
public record Reply(
        String file,
        Outcome outcome,
        Language language,
        List<String> accepted,
        List<String> refused,
        long rowsAccepted,
        long rowsRefused,
        FoundIssues issues) {

    /** What became of the file, as its sender sees it. */
    public enum Outcome {
        /** Nothing of it counts. */
        RETURNED,
        /** Some of it counts. */
        PARTLY,
        /** All of it counts, and something in it wants a look. */
        QUESTIONS,
        /** It could not be read, or holds no known table. */
        REJECTED
    }

    Reply with(FoundIssues others) {
        return new Reply(file, outcome, language, accepted, refused, rowsAccepted, rowsRefused, others);
    }
}
