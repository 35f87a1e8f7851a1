package org.phaseout.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Check;
import org.phaseout.definition.Condition;
import org.phaseout.definition.Inventory;
import org.phaseout.language.IssueText;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;
import org.phaseout.model.Severity;
import org.phaseout.model.Wording;
import org.phaseout.store.DefinitionSql;
import org.phaseout.store.Held;
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

        public SubmittedCells.Row row() {
            return new SubmittedCells.Row(sheetNo, rowNo);
        }
    }

    /**
     * @param inventories those whose records the submission holds
     * @param back whether to hold it against what counted when it came instead of what counts now
     * @param signs what its records showed while they were written
     */
    public List<Finding> findings(long submissionId, Collection<Inventory> inventories, boolean back, Signs signs) {
        List<Finding> findings = new ArrayList<>();
        for (Inventory inventory : inventories) {
            Held held = sql.held(inventory, submissionId, back);
            List<Found> found = new ArrayList<>();
            for (Check check : inventory.checks().values()) {
                if (check.sql() != null && signs.mayFind(check) && mayFind(check, held)) {
                    sql.found(inventory, check.sql(), held).forEach(row -> found.add(Found.of(check, row)));
                }
            }
            if (!found.isEmpty()) {
                findings.addAll(placed(submissionId, inventory, found));
            }
        }
        return findings;
    }

    private static boolean mayFind(Check check, Held held) {
        return holdsOneOf(check.forms(), held) && (check.when() == null || mayFind(check.when(), held));
    }

    private static boolean mayFind(Condition when, Held held) {
        boolean stands = when.held().isEmpty() || when.held().stream().anyMatch(held::has);
        return stands && holdsOneOf(when.forms(), held);
    }

    private static boolean holdsOneOf(List<String> forms, Held held) {
        return forms.isEmpty() || !Collections.disjoint(forms, held.forms());
    }

    /** The findings in the order of checks, then of rows; those of forms that a check is not for are left out. */
    private List<Finding> placed(long submissionId, Inventory inventory, List<Found> found) {
        SubmittedCells.Places places = cells.places(
                submissionId, inventory, found.stream().map(Found::row).toList());
        Map<Check, Map<String, Finding>> byCheck = new LinkedHashMap<>();
        for (Found one : found) {
            SubmittedCells.Place place = places.of(one.row(), one.field());
            if (one.isFor(place.form())) {
                Finding finding = finding(inventory, one, place);
                byCheck.computeIfAbsent(one.check(), c -> new LinkedHashMap<>())
                        .putIfAbsent(one.row() + "|" + finding.entry().issue().message(), finding);
            }
        }
        List<Finding> findings = new ArrayList<>();
        byCheck.values()
                .forEach(ofCheck -> ofCheck.values().stream()
                        .sorted(Comparator.comparingInt(Finding::sheetNo)
                                .thenComparingInt(Finding::rowNo)
                                .thenComparing(f -> f.entry().issue().message()))
                        .forEach(findings::add));
        return findings;
    }

    private static Finding finding(Inventory inventory, Found found, SubmittedCells.Place place) {
        Check check = found.check();
        String field = found.field();
        Wording wording = Placeholders.wording(inventory.code(), check, found.values());
        Issue issue = new Issue(
                check.id(),
                check.severity(),
                new CellRef(place.sheet(), place.column(), found.row().rowNo()),
                place.heading(),
                field,
                field == null ? "" : Objects.requireNonNullElse(found.text(field), ""),
                IssueText.english().filled(check.message(), wording),
                IssueText.english().filled(check.fix(), wording),
                new Issue.Subject(place.country(), place.timePeriod(), found.text("substance")),
                wording);
        int sheetNo = found.row().sheetNo();
        return new Finding(
                inventory.code(),
                sheetNo,
                found.row().rowNo(),
                new IssueStore.Entry(issue, place.sectionId(), sheetNo));
    }

    /** What the select of a check gave. */
    private record Found(Check check, SubmittedCells.Row row, Map<String, @Nullable Object> values) {

        static Found of(Check check, Map<String, @Nullable Object> values) {
            return new Found(
                    check, new SubmittedCells.Row(whole(values.get("sheet_no")), whole(values.get("row_no"))), values);
        }

        @Nullable
        String field() {
            return check.at() == null ? text("field") : check.at();
        }

        @Nullable
        String text(String column) {
            Object value = values.get(column);
            return value == null ? null : Placeholders.text(value);
        }

        boolean isFor(@Nullable String form) {
            return form == null || check.forms().isEmpty() || check.forms().contains(form);
        }

        private static int whole(@Nullable Object value) {
            if (value instanceof Number number) {
                return number.intValue();
            }
            throw new IllegalStateException("The SQL of a check selects sheet_no and row_no.");
        }
    }
}
