package org.phaseout.publish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Table;
import org.phaseout.definition.Table.Column;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;
import org.phaseout.model.Severity;
import org.phaseout.model.Wording;

/** Small editions for tests. */
final class Samples {

    static final String SHA_A = "a".repeat(64);
    static final String SHA_B = "b".repeat(64);

    private Samples() {}

    static Column number(String name, String title, @Nullable String unit, @Nullable Integer decimals) {
        return new Column(name, Column.Kind.NUMBER, title, unit, decimals, true, null, false);
    }

    static Column text(String name, String title) {
        return new Column(name, Column.Kind.TEXT, title, null, null, false, null, false);
    }

    static Table table(String name, List<String> grain, List<String> areas, Column... columns) {
        Map<String, Column> byName = new LinkedHashMap<>();
        for (Column column : columns) {
            byName.put(column.name(), column);
        }
        return new Table(
                name,
                "XX-01",
                "Use of things",
                "What was used in the year.",
                "bought + made - sold",
                "Article 1 of a treaty",
                "select 1",
                List.of("form"),
                grain,
                areas,
                false,
                byName,
                List.of(),
                List.of(),
                List.of());
    }

    static PublishedTable published(Table table, List<List<@Nullable Object>> rows) {
        return new PublishedTable(table, "things", "Things", Map.of("purpose", "Purpose"), rows::forEach);
    }

    /** A row of country, AAA, then the cells. */
    static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    /** Use by purpose, with every kind of cell. */
    static PublishedTable use() {
        Table table = table(
                "things_use",
                List.of("country", "purpose", "time_period"),
                List.of("world"),
                number("used", "Used", "t", null),
                number("share", "Share", "%", 1),
                text("remark", "Remark"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(row("country", "AAA", "OWN_USE", 2020, new BigDecimal("1.50"), dec("99.95"), "fine", "A", 1, 1));
        rows.add(row("country", "AAA", "RESALE", 2020, new BigDecimal("1E+3"), dec("120"), null, "A", 1, 1));
        rows.add(row("country", "BBB", "OWN_USE", 2020L, null, null, "=1+1, \"so\"", "L", 1, 1));
        rows.add(row("world", "WORLD", "OWN_USE", 2020L, dec("0"), dec("-0.05"), null, "E", 2L, 3L));
        return published(table, rows);
    }

    static BigDecimal dec(String text) {
        return new BigDecimal(text);
    }

    static SourceEntry source(String file, String sha256, String state) {
        return new SourceEntry(
                file,
                sha256,
                1234,
                "things",
                "form AAA 2020",
                state,
                "definitions",
                new SourceEntry.RowCounts(10, 8, 1, 1));
    }

    static Issue issue(CellRef at, String found) {
        return new Issue(
                "XX-101",
                Severity.ERROR,
                at,
                "Used",
                "used",
                found,
                "'" + found + "' is no figure.",
                "Write a figure.",
                new Issue.Subject("AAA", "2020", null),
                Wording.PLAIN);
    }

    static EditionContents edition() {
        return edition(List.of(use()), "0.1.0");
    }

    static EditionContents edition(List<PublishedTable> tables, String software) {
        List<Issue> issues = List.of(issue(new CellRef("Use", "C", 14), "-"));
        return new EditionContents(
                tables,
                List.of(new ListedFile("a.xlsx", SHA_A, issues::forEach, null)),
                List.of(source("b.xlsx", SHA_B, "RETURNED"), source("a.xlsx", SHA_A, "ACCEPTED_WITH_ISSUES")),
                Map.of("things", "d".repeat(64)),
                "e".repeat(64),
                software);
    }
}
