package org.phaseout.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.CellRef;
import org.phaseout.reference.NameKind;
import org.phaseout.reference.NameLog;
import org.phaseout.reference.NameQuestion;
import org.phaseout.reference.Review;

/**
 * Headings of one sheet that only people can explain. Which form reads the sheet is settled before, so an answer changes
 * what becomes of its heading and of nothing else.
 */
final class AskedHeadings {

    private final SheetTop top;
    private final Around around;
    private final NameLog names;

    AskedHeadings(SheetTop top, Around around, NameLog names) {
        this.top = top;
        this.around = around;
        this.names = names;
    }

    /**
     * The form with its open headings read as people answered.
     *
     * @param elsewhere columns that another table of the sheet reads; they are not asked about
     */
    FormMatch answered(FormMatch match, IntPredicate elsewhere) {
        List<HeadingMeaning> meanings = new ArrayList<>();
        boolean changed = false;
        for (HeadingMeaning meaning : match.columns().all()) {
            boolean open = meaning.isLookAlike()
                    || (meaning.isOpen() && !elsewhere.test(meaning.heading().column()));
            HeadingMeaning answer = open ? answer(match, meaning) : null;
            meanings.add(answer == null ? meaning : answer);
            changed |= answer != null;
        }
        return changed ? match.with(meanings, top, around) : match;
    }

    private @Nullable HeadingMeaning answer(FormMatch match, HeadingMeaning meaning) {
        Review review = review(match, meaning);
        if (review != null && review.isRefusal() && meaning.isLookAlike()) {
            return meaning.refused();
        }
        String code = review == null ? null : review.code();
        return code == null ? null : match.words().answered(meaning.heading(), code);
    }

    private @Nullable Review review(FormMatch match, HeadingMeaning meaning) {
        return names.review(question(match, meaning), form(match), name(match, meaning));
    }

    /** Whether people decided that the heading is not accepted. */
    boolean isRefused(FormMatch match, HeadingMeaning meaning) {
        Review review = review(match, meaning);
        return review != null && review.isRefusal();
    }

    /** An issue is raised for the heading. */
    void raised(FormMatch match, HeadingMeaning meaning) {
        Heading heading = meaning.heading();
        names.raised(
                question(match, meaning),
                form(match),
                name(match, meaning),
                CellRef.of(top.sheet().name(), heading.column(), heading.row()));
    }

    private static NameQuestion question(FormMatch match, HeadingMeaning meaning) {
        String inventory = match.words().inventory().inventory().code();
        return NameQuestion.of(NameKind.HEADING, inventory, "", name(match, meaning));
    }

    private static String form(FormMatch match) {
        return match.words().form().code();
    }

    private static String name(FormMatch match, HeadingMeaning meaning) {
        return match.words().name(meaning.heading());
    }
}
