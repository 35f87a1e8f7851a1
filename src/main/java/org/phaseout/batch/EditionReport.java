package org.phaseout.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Inventory;
import org.phaseout.normalise.Finding;
import org.phaseout.publish.EditionContents;
import org.phaseout.read.ReadIssue;
import org.phaseout.reference.ReferenceTable;
import org.phaseout.reference.ReferenceTables;
import org.phaseout.report.ReportContents;
import org.phaseout.report.ReportContents.Cell;
import org.phaseout.report.ReportContents.FileFacts;
import org.phaseout.report.ReportContents.What;
import org.phaseout.store.DefinitionSql;
import org.phaseout.store.Sections;
import org.phaseout.store.Sections.Section;
import org.phaseout.store.Submissions.Submission;

/** Gathers from the store and the reference tables what the report tells beside the edition. */
final class EditionReport {

    private final List<Inventory> inventories;
    private final ReferenceTables reference;
    private final Sections sections;
    private final DefinitionSql sql;

    EditionReport(Jobs jobs, Sections sections, DefinitionSql sql) {
        this.inventories = jobs.inventories();
        this.reference = jobs.reference();
        this.sections = sections;
        this.sql = sql;
    }

    /** @param published files that the edition tells of */
    ReportContents contents(EditionContents edition, List<Submission> published) {
        Map<String, FileFacts> files = new HashMap<>();
        List<Cell> cells = new ArrayList<>();
        for (Submission submission : published) {
            List<Section> found = sections.of(submission.id());
            files.put(
                    submission.sha256(),
                    new FileFacts(
                            found.stream()
                                    .map(s -> s.key().country())
                                    .distinct()
                                    .sorted()
                                    .toList(),
                            Covered.countries(found),
                            submission.reason()));
            found.forEach(section -> add(section, cells));
        }
        inventories.forEach(inventory -> due(inventory, cells));
        return new ReportContents(edition, files, cells, names(), nameRules(), meanings());
    }

    private static void add(Section section, List<Cell> cells) {
        What what = switch (section.state()) {
            case CURRENT -> What.COUNTS;
            case RETURNED -> What.RETURNED;
            default -> null;
        };
        if (what != null) {
            cells.add(new Cell(
                    section.key().inventory(),
                    section.key().country(),
                    section.key().timePeriod(),
                    what));
        }
    }

    private void due(Inventory inventory, List<Cell> cells) {
        if (inventory.expected() != null && !inventory.forms().isEmpty()) {
            sql.rows(inventory, "select country, time_period from expected").forEach(row -> {
                Object year = row.get("time_period");
                if (row.get("country") != null && year instanceof Number number) {
                    cells.add(new Cell(
                            inventory.code(), String.valueOf(row.get("country")), number.intValue(), What.DUE));
                }
            });
        }
    }

    private Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        names("area", "area", "title", names);
        names("country", "country", "name", names);
        return names;
    }

    /** Definitions of one's own may do without a table. */
    private void names(String table, String code, String name, Map<String, String> names) {
        ReferenceTable found = reference.all().get(table);
        if (found != null && found.has(code) && found.has(name)) {
            for (List<@Nullable String> row : found.rows()) {
                String key = row.get(found.indexOf(code));
                String text = row.get(found.indexOf(name));
                if (key != null && text != null) {
                    names.put(key, text);
                }
            }
        }
    }

    private static SortedMap<String, String> nameRules() {
        SortedMap<String, String> kinds = new TreeMap<>();
        kinds.put(Finding.UNKNOWN_COUNTRY.code(), "country");
        kinds.put(Finding.COUNTRY_UNSURE.code(), "country");
        kinds.put(Finding.UNKNOWN_SUBSTANCE.code(), "substance");
        kinds.put(Finding.SUBSTANCE_UNSURE.code(), "substance");
        kinds.put(Finding.UNKNOWN_UNIT.code(), "unit");
        kinds.put(Finding.UNIT_UNSURE.code(), "unit");
        kinds.put(Finding.UNKNOWN_CODE.code(), "code");
        kinds.put(Finding.CODE_UNSURE.code(), "code");
        kinds.put(ReadIssue.HEADING_UNKNOWN.code(), "heading");
        kinds.put(ReadIssue.HEADING_UNCERTAIN.code(), "heading");
        return kinds;
    }

    private static SortedMap<String, String> meanings() {
        SortedMap<String, String> meanings = new TreeMap<>();
        for (Finding finding : Finding.values()) {
            meanings.put(finding.code(), finding.explanation());
        }
        for (ReadIssue issue : ReadIssue.values()) {
            meanings.put(issue.code(), issue.explanation());
        }
        return meanings;
    }
}
