package org.phaseout.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Form;
import org.phaseout.model.CellRef;
import org.phaseout.model.Filling;
import org.phaseout.model.Issue;
import org.phaseout.model.Wording;

/** The form of one inventory that reads a sheet, chosen among those that fit. */
final class SheetChoice {

    private final SheetInfo sheet;
    private final List<FormMatch> fitting = new ArrayList<>();
    private final List<FormMatch> near = new ArrayList<>();
    private @Nullable String skipReason;

    SheetChoice(SheetInfo sheet) {
        this.sheet = sheet;
    }

    void add(@Nullable FormMatch match, FormWords words) {
        if (skipReason == null) {
            skipReason = skip(words);
        }
        if (match != null && match.isComplete() && match.hasEvidence()) {
            fitting.add(match);
        } else if (match != null) {
            near.add(match);
        }
    }

    private @Nullable String skip(FormWords words) {
        boolean hidden = sheet.hidden() && !words.form().hidden().readsSheets();
        return hidden ? "hidden sheet" : words.skipsSheet(sheet.name());
    }

    private List<FormMatch> highest() {
        int most = fitting.stream().mapToInt(FormMatch::score).max().orElse(0);
        return fitting.stream().filter(m -> m.score() == most).toList();
    }

    /** The best form; null if there is none, if it skips this sheet, or if two are equally good. */
    @Nullable
    FormMatch chosen() {
        List<FormMatch> highest = highest();
        return highest.size() == 1 && skip(highest.get(0).words()) == null ? highest.get(0) : null;
    }

    /** Whether the sheet is explained although nothing reads it: it is skipped, or two forms fit. */
    boolean isDecided() {
        return skipReason != null || highest().size() > 1;
    }

    /** Why the inventory does not read the sheet, where there is more to say than that no form fits. */
    Optional<String> reason() {
        return highest().size() > 1 ? Optional.of("two forms fit equally well") : Optional.ofNullable(skipReason);
    }

    List<FormMatch> near() {
        return near;
    }

    List<Issue> issues() {
        List<FormMatch> highest = highest();
        if (highest.size() < 2 || highest.stream().anyMatch(m -> skip(m.words()) != null)) {
            return List.of();
        }
        return List.of(ReadIssue.FORMS_TIE.at(
                CellRef.wholeRow(sheet.name(), highest.get(0).firstRow()),
                "",
                Wording.of(title(highest.get(0)), title(highest.get(1)))
                        .in(highest.get(0).words().inventory().inventory().code())));
    }

    private static Filling title(FormMatch match) {
        Form form = match.words().form();
        return Filling.form(form.code(), form.title());
    }
}
