package org.phaseout.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Form;
import org.phaseout.definition.Form.Acceptance;
import org.phaseout.definition.Inventory;
import org.phaseout.store.Sections.Section;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Judges a submission once all its rows are read and checked: which sections count, which go back. Runs in one
 * transaction, so that tables see either the old sections or the new ones.
 */
public final class Settlement {

    private static final String NOTHING = "The file holds no figures yet. What was accepted before stays as it is.";

    private final JdbcTemplate jdbc;
    private final Submissions submissions;
    private final Sections sections;
    private final IssueCounts issueCounts;
    private final Attempts attempts;
    private final TableHashes hashes;
    private final Written written;
    private final ManyRows many;
    private final Map<String, Inventory> inventories;
    private final RecordTables tables;

    public Settlement(
            JdbcTemplate jdbc,
            Submissions submissions,
            Sections sections,
            Attempts attempts,
            Written written,
            List<Inventory> inventories) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.sections = sections;
        this.issueCounts = new IssueCounts(jdbc);
        this.attempts = attempts;
        this.written = written;
        this.many = new ManyRows(jdbc);
        this.hashes = new TableHashes(jdbc);
        this.inventories = inventories.stream().collect(Collectors.toMap(Inventory::code, i -> i));
        this.tables = new RecordTables(inventories);
    }

    /** Settles a submission; settling it again changes nothing. */
    public void settle(long submissionId) {
        if (submissions.get(submissionId).isSettled()) {
            return;
        }
        submissions.requireBalance(submissionId);
        List<Section> found = sections.of(submissionId);
        Set<String> fed = new TreeSet<>();
        found.forEach(section -> fed.add(section.key().inventory()));
        Map<String, Long> counts = issueCounts.keep(submissionId);
        boolean errors = counts.containsKey("error");
        boolean whole = errors && found.stream().anyMatch(s -> acceptance(s).unit() == Acceptance.Unit.WHOLE);
        Set<Integer> misread = misreadSheets(submissionId);
        int accepted = 0;
        for (Section section : found) {
            boolean stands = !whole && section.rowsAccepted() > 0 && counts(section, misread);
            sections.judge(section.id(), stands);
            accepted += stands ? 1 : 0;
        }
        for (String code : fed) {
            summarise(submissionId, code);
        }
        SubmissionState verdict = verdict(counts, found.size(), accepted);
        String reason = found.isEmpty() && !errors ? NOTHING : reason(verdict);
        submissions.settle(submissionId, verdict, reason, String.join(",", fed));
        attempts.replaceEarlier(submissionId);
        hashes.seal(submissionId, written);
        written.forget(submissionId);
    }

    /** Settles a submission that cannot be read or holds no known table. */
    public void reject(long submissionId, String reason) {
        issueCounts.keep(submissionId);
        submissions.settle(submissionId, SubmissionState.REJECTED, reason, null);
        attempts.replaceEarlier(submissionId);
        hashes.seal(submissionId, written);
        written.forget(submissionId);
    }

    private Acceptance acceptance(Section section) {
        Inventory inventory = inventories.get(section.key().inventory());
        Form form =
                inventory == null ? null : inventory.forms().get(section.key().form());
        if (form == null) {
            throw new IllegalStateException("No definition for section " + section.key());
        }
        return form.acceptance();
    }

    private boolean counts(Section section, Set<Integer> misread) {
        Acceptance acceptance = acceptance(section);
        if (acceptance.unit() == Acceptance.Unit.ROWS) {
            BigDecimal bad = BigDecimal.valueOf(section.rowsRejected());
            BigDecimal allowed =
                    new BigDecimal(acceptance.maxErrorShare()).multiply(BigDecimal.valueOf(section.rowsRead()));
            return bad.compareTo(allowed) <= 0 && !standsOn(misread, section);
        }
        Long errors = jdbc.queryForObject(
                "select count(*) from issue where section_id = ? and severity = 'error'", Long.class, section.id());
        return section.rowsRejected() == 0 && errors != null && errors == 0 && !standsOn(misread, section);
    }

    /** Sheets with a heading in doubt, so that figures may be others; asked once, for a file may hold thousands of sections. */
    private Set<Integer> misreadSheets(long submissionId) {
        return new TreeSet<>(jdbc.queryForList(
                "select distinct sheet_no from issue where submission_id = ? and severity = 'error' and section_id is null"
                        + " and rule_id like 'READ-%'",
                Integer.class, submissionId));
    }

    private boolean standsOn(Set<Integer> sheets, Section section) {
        return !sheets.isEmpty()
                && jdbc
                        .queryForList(
                                "select distinct sheet_no from " + RecordTable.name(inventory(section))
                                        + " where section_id = ?",
                                Integer.class,
                                section.id())
                        .stream()
                        .anyMatch(sheets::contains);
    }

    private Inventory inventory(Section section) {
        Inventory inventory = inventories.get(section.key().inventory());
        if (inventory == null) {
            throw new IllegalStateException("No definition for section " + section.key());
        }
        return inventory;
    }

    private void summarise(long submissionId, String code) {
        RecordTable table = tables.of(code);
        jdbc.update(
                "delete from " + table.summaryName()
                        + " where section_id in (select section_id from section where submission_id = ?)",
                submissionId);
        List<@Nullable Object[]> summed = written.summary(submissionId, table);
        if (summed == null) {
            jdbc.update(table.insertSummary(), submissionId);
        } else {
            many.add(table.summaryName(), List.copyOf(table.summaryColumns().keySet()), summed);
        }
    }

    /** @param issues number of issues by severity */
    private static SubmissionState verdict(Map<String, Long> issues, int sections, int accepted) {
        if (accepted == 0) {
            return SubmissionState.RETURNED;
        }
        boolean clean = !issues.containsKey("error") && !issues.containsKey("warning");
        return clean && accepted == sections ? SubmissionState.ACCEPTED : SubmissionState.ACCEPTED_WITH_ISSUES;
    }

    private static @Nullable String reason(SubmissionState verdict) {
        return verdict == SubmissionState.RETURNED
                ? "No part of the file can be used before its errors are mended."
                : null;
    }
}
