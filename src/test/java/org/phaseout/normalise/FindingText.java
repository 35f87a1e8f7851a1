package org.phaseout.normalise;

/** The sentences of a finding with an ellipsis for what is found in the file. */
public final class FindingText {

    private FindingText() {}

    public static String message(Finding finding) {
        return open(finding.message());
    }

    public static String fix(Finding finding) {
        return open(finding.fix());
    }

    private static String open(String sentence) {
        return sentence.replaceAll("\\{\\d}", "…");
    }
}
