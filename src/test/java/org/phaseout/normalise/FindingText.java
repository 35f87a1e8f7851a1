package org.phaseout.normalise;

import java.util.List;
import org.phaseout.language.IssueText;
import org.phaseout.model.Wording;

/** The sentences of a finding with an ellipsis for what is found in the file. */
public final class FindingText {

    private FindingText() {}

    /** Those of all variants. */
    public static List<String> messages(Finding finding) {
        return IssueText.english().variants(finding.code()).stream()
                .map(variant -> open(finding.message(Wording.variant(variant))))
                .toList();
    }

    public static String fix(Finding finding) {
        return open(finding.fix(Wording.PLAIN));
    }

    private static String open(String sentence) {
        return sentence.replaceAll("\\{\\d}", "…");
    }
}
