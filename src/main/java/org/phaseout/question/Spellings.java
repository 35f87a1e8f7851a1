package org.phaseout.question;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.intake.DecisionLines;
import org.phaseout.intake.DecisionLog;
import org.phaseout.reference.NameKind;
import org.phaseout.reference.Review;
import org.phaseout.reference.ReviewedNames;
import org.phaseout.reference.ReviewedNames.Asked;

/** Reviewed spellings, as people decided on them: one line each, newest last; the last line on a name is what holds. */
public final class Spellings {

    /** Name of the file. */
    public static final String NAME = "spellings.csv";

    private final DecisionLog<SpellingDecision> log;

    /** @param folder folder of the decisions */
    public Spellings(Path folder) {
        this.log = new DecisionLog<>(folder.resolve(NAME), new Lines());
    }

    /** @throws IOException if a line cannot be read, with the line, what it holds and what to do */
    public List<SpellingDecision> all() throws IOException {
        return log.all();
    }

    /** What holds. */
    public ReviewedNames reviewed() throws IOException {
        Map<Asked, Review> answers = new LinkedHashMap<>();
        all().forEach(decision -> answers.put(decision.asked(), decision.review()));
        return ReviewedNames.of(answers);
    }

    /** Writes decisions down; they are on the disk when this returns. */
    public void add(List<SpellingDecision> decisions) throws IOException {
        log.add(decisions);
    }

    private static final class Lines implements DecisionLines<SpellingDecision> {

        private static final String RESTORE = " Correct the line, or put the file back from the backup.";

        @Override
        public List<String> headings() {
            return List.of("kind", "inventory", "list", "form", "spelling", "code", "by", "at", "note", "question");
        }

        @Override
        public SpellingDecision decision(List<String> cells, Trouble trouble) throws IOException {
            NameKind kind = kind(cells.get(0));
            if (kind == null) {
                throw trouble.with(cells.get(0), "Write country, substance, unit, code or heading.");
            }
            if (cells.get(4).isBlank()) {
                throw trouble.with(String.join(",", cells), "The spelling is missing." + RESTORE);
            }
            if (cells.get(5).isBlank()) {
                throw trouble.with(String.join(",", cells), "Write what the name means as its code, or refused.");
            }
            SpellingDecision decision = new SpellingDecision(
                    kind,
                    cells.get(1).strip(),
                    cells.get(2).strip(),
                    cells.get(3).strip(),
                    cells.get(4),
                    Review.of(cells.get(5).strip()),
                    cells.get(6),
                    cells.get(7),
                    cells.get(8));
            String question = cells.get(9).strip();
            if (!question.isEmpty() && !question.equals(decision.question().id())) {
                throw trouble.with(
                        cells.get(4),
                        "The line was made for another name, which a spreadsheet may have altered." + RESTORE);
            }
            return decision;
        }

        private static @Nullable NameKind kind(String word) {
            for (NameKind kind : NameKind.values()) {
                if (kind.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
                    return kind;
                }
            }
            return null;
        }

        @Override
        public List<String> cells(SpellingDecision d) {
            return List.of(
                    d.kind().word(),
                    d.inventory(),
                    d.list(),
                    d.form(),
                    d.spelling(),
                    d.review().text(),
                    d.by(),
                    d.at(),
                    d.note(),
                    d.question().id());
        }
    }
}
