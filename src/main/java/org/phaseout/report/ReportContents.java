package org.phaseout.report;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.phaseout.publish.EditionContents;

/**
 * What the report tells beside the edition's own contents. All of it comes from the inputs of the edition.
 *
 * @param files more of each file, by SHA-256
 * @param cells what was sent and what is due, in any order and as often as it occurs
 * @param names names of countries and other areas, by code
 * @param nameRules what kind of name an issue asks for, by rule: country, substance, unit, code, heading
 * @param meanings what a rule is about, by its code, as far as the program says it
 */
public record ReportContents(
        EditionContents edition,
        Map<String, FileFacts> files,
        List<Cell> cells,
        Map<String, String> names,
        SortedMap<String, String> nameRules,
        SortedMap<String, String> meanings) {

    /**
     * More of a file.
     *
     * @param countries codes of the countries it tells of, sorted
     * @param covers the same with years, for people
     * @param reason why it was returned or rejected; null if it was not
     */
    public record FileFacts(
            List<String> countries,
            List<String> covers,
            @Nullable String reason) {}

    /** One country and year of an inventory. */
    public record Cell(String inventory, String country, int year, What what) {}

    /** What is known of a country and year. */
    public enum What {
        /** A section of it counts. */
        COUNTS,
        /** A section of it was sent back and nothing has replaced it. */
        RETURNED,
        /** A report is due. */
        DUE
    }

    /** The name of an area; its code if it has none. */
    String name(String area) {
        return names.getOrDefault(area, area);
    }
}
