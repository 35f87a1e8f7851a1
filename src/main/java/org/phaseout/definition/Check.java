package org.phaseout.definition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.Severity;

/**
 * A rule that submitted data are held against.
 *
 * @param id stable code of the rule, such as HFC-101
 * @param forms forms that the rule is for; none if all
 * @param row condition that must hold for each record; null for SQL rules
 * @param sql one select that gives the rows which break the rule; null for row rules
 * @param when what must hold of a submission for the select to find anything; null if that is not known
 * @param blanks what a blank field means in a row rule
 * @param once whether a row rule is told at the first row of each table only, and stands for all of them
 * @param at field whose cell is marked; null to mark the row
 * @param message sentence with {field} placeholders
 * @param example records that must trip the rule; the build runs it
 */
public record Check(
        String id,
        Severity severity,
        List<String> forms,
        @Nullable String row,
        @Nullable String sql,
        @Nullable Condition when,
        Blanks blanks,
        boolean once,
        @Nullable String at,
        String message,
        String fix,
        Example example) {

    /** A rule over a blank field does not apply, or takes the blank as zero. */
    public enum Blanks {
        SKIP,
        ZERO
    }

    /**
     * @param submission records of the file at hand, each as field name to value
     * @param record records accepted before
     */
    public record Example(List<Map<String, Object>> submission, List<Map<String, Object>> record) {}
}
