package org.phaseout.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Check;
import org.phaseout.definition.Inventory;
import org.phaseout.language.IssueText;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;
import org.phaseout.model.Severity;
import org.phaseout.model.Wording;
import org.phaseout.store.DefinitionSql;
import org.phaseout.store.IssueStore;
import org.phaseout.store.SubmittedCells;

/** Rules over more than one row: across the rows of a file, its forms, and the years before it. */
public final class SqlChecks {

    private final DefinitionSql sql;
    private final SubmittedCells cells;

    public SqlChecks(DefinitionSql sql, SubmittedCells cells) {
        this.sql = sql;
        this.cells = cells;
    }

    /** A row that breaks a rule, and where its record stands. */
    public record Finding(String inventory, int sheetNo, int rowNo, IssueStore.Entry entry) {
        public boolean blocks() {
            return entry.issue().severity() == Severity.ERROR;
        }
    }

    /**
     * @param inventories those whose records the submission holds
     * @param back whether to hold it against what counted when it came instead of what counts now
     */
    public List<Finding> findings(long submissionId, Collection<Inventory> inventories, boolean back) {
        List<Finding> findings = new ArrayList<>();
        for (Inventory inventory : inventories) {
            for (Check check : inventory.checks().values()) {
                if (check.sql() != null) {
                    findings.addAll(run(submissionId, inventory, check, check.sql(), back));
                }
            }
        }
        return findings;
    }

    private List<Finding> run(long submissionId, Inventory inventory, Check check, String text, boolean back) {
        List<Finding> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String select = sql.forCheck(inventory, text, submissionId, back);
        for (Map<String, @Nullable Object> row : sql.rows(inventory, select)) {
            Finding finding = finding(submissionId, inventory, check, row);
            if (finding != null
                    && seen.add(finding.sheetNo() + "|" + finding.rowNo() + "|"
                            + finding.entry().issue().message())) {
                findings.add(finding);
            }
        }
        findings.sort(java.util.Comparator.comparingInt(Finding::sheetNo)
                .thenComparingInt(Finding::rowNo)
                .thenComparing(f -> f.entry().issue().message()));
        return findings;
    }

    /** What a row breaks; null if it belongs to a form that the check is not for. */
    private @Nullable Finding finding(
            long submissionId, Inventory inventory, Check check, Map<String, @Nullable Object> row) {
        int sheetNo = whole(row.get("sheet_no"));
        int rowNo = whole(row.get("row_no"));
        String field = check.at() == null ? text(row.get("field")) : check.at();
        SubmittedCells.Place place = cells.place(submissionId, inventory, sheetNo, rowNo, field);
        if (place.form() != null && !check.forms().isEmpty() && !check.forms().contains(place.form())) {
            return null;
        }
        CellRef at = new CellRef(place.sheet(), place.column(), rowNo);
        Wording wording = Placeholders.wording(inventory.code(), check, row);
        Issue issue = new Issue(
                check.id(),
                check.severity(),
                at,
                place.heading(),
                field,
                field == null ? "" : Objects.requireNonNullElse(text(row.get(field)), ""),
                IssueText.english().filled(check.message(), wording),
                IssueText.english().filled(check.fix(), wording),
                new Issue.Subject(place.country(), place.timePeriod(), text(row.get("substance"))),
                wording);
        return new Finding(inventory.code(), sheetNo, rowNo, new IssueStore.Entry(issue, place.sectionId(), sheetNo));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : Placeholders.text(value);
    }

    private static int whole(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalStateException("The SQL of a check selects sheet_no and row_no.");
    }
}
