package org.phaseout.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Countries by name. */
final class Countries {

    private Countries() {}

    /** Names in their order, which is that of their letters in every language of the machine. */
    static String names(ReportContents contents, List<String> codes) {
        return codes.stream().map(contents::name).sorted().collect(Collectors.joining(", "));
    }

    /** Codes in the order of their names. */
    static Comparator<String> byName(ReportContents contents) {
        return Comparator.<String, String>comparing(contents::name).thenComparing(Comparator.naturalOrder());
    }
}
