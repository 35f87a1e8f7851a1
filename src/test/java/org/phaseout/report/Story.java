package org.phaseout.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Chart;
import org.phaseout.definition.Table;
import org.phaseout.definition.Table.Column;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;
import org.phaseout.model.Severity;
import org.phaseout.model.Wording;
import org.phaseout.publish.EditionContents;
import org.phaseout.publish.ListedFile;
import org.phaseout.publish.PublishedTable;
import org.phaseout.publish.Since;
import org.phaseout.publish.SourceEntry;
import org.phaseout.report.ReportContents.Cell;
import org.phaseout.report.ReportContents.FileFacts;
import org.phaseout.report.ReportContents.What;

/** What a report is to tell, put together by tests. */
final class Story {

    static final Chart AGAINST_LIMIT = chart(Chart.Kind.LINES, "limit_t", null, Map.of());

    private final List<SourceEntry> files = new ArrayList<>();
    private final Map<String, FileFacts> facts = new TreeMap<>();
    private final Map<String, List<Issue>> issues = new LinkedHashMap<>();
    private final List<Cell> cells = new ArrayList<>();
    private final Map<String, String> names = new TreeMap<>(Map.of("KEN", "Kenya", "CHL", "Chile", "WORLD", "World"));
    private final List<PublishedTable> tables = new ArrayList<>();
    private Since since = Since.FIRST;

    static Chart chart(Chart.Kind kind, @Nullable String limit, @Nullable String goal, Map<Integer, String> marks) {
        return new Chart(
                "Use against the limit",
                kind,
                "used_t",
                limit,
                goal,
                List.of("country", "world"),
                marks,
                "status",
                List.of("EXCEEDS"),
                "above the limit",
                "Check the figures.");
    }

    /** @param reason null for a file that counts */
    Story file(String name, String state, @Nullable String reason, String... countries) {
        String sha256 = sha(name);
        files.add(
                new SourceEntry(name, sha256, 10, "things", "use", state, "d", new SourceEntry.RowCounts(9, 7, 1, 1)));
        facts.put(
                sha256,
                new FileFacts(
                        List.of(countries),
                        Arrays.stream(countries).map(c -> c + " 2020").toList(),
                        reason));
        return this;
    }

    Story issue(String file, String code, Severity severity, String sheet, String found) {
        issues.computeIfAbsent(file, f -> new ArrayList<>())
                .add(new Issue(
                        code,
                        severity,
                        new CellRef(sheet, "C", 14),
                        "Used",
                        "used",
                        found,
                        "'" + found + "' is no figure.",
                        "Write a figure.",
                        Issue.Subject.UNKNOWN,
                        Wording.PLAIN));
        return this;
    }

    Story cell(String country, int year, What what) {
        cells.add(new Cell("things", country, year, what));
        return this;
    }

    Story name(String code, String name) {
        names.put(code, name);
        return this;
    }

    Story since(Since before) {
        since = before;
        return this;
    }

    /** A table without dimensions: area, year, figure, limit, status. */
    Story table(Chart chart, List<List<@Nullable Object>> rows) {
        tables.add(published(List.of("country", "time_period"), chart, rows));
        return this;
    }

    static PublishedTable published(List<String> grain, Chart chart, List<List<@Nullable Object>> rows) {
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("used_t", new Column("used_t", Column.Kind.NUMBER, "Used", "t", 1, true, null, false));
        columns.put("limit_t", new Column("limit_t", Column.Kind.NUMBER, "Limit", "t", 1, false, null, false));
        columns.put("status", new Column("status", Column.Kind.TEXT, "Status", null, null, false, null, false));
        Table table = new Table(
                "things_use",
                "XX-01",
                "Use of things",
                "What was used.",
                "bought + made - sold",
                "Article 1",
                "select 1",
                List.of(),
                grain,
                List.of("world"),
                false,
                columns,
                List.of(),
                List.of(),
                List.of(chart));
        return new PublishedTable(table, "things", "Things", Map.of(), rows::forEach);
    }

    static List<@Nullable Object> row(
            String type,
            String area,
            int year,
            @Nullable String used,
            @Nullable String limit,
            @Nullable String status) {
        return Arrays.asList(type, area, year, number(used), number(limit), status, "A", null, null);
    }

    static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static String sha(String name) {
        return String.format("%064x", Math.floorMod(name.hashCode(), Integer.MAX_VALUE));
    }

    ReportContents contents() {
        List<ListedFile> listed = new ArrayList<>();
        issues.forEach((file, of) -> listed.add(new ListedFile(file, sha(file), of::forEach, null)));
        return new ReportContents(
                new EditionContents(tables, listed, files, Map.of("things", "a".repeat(64)), "b".repeat(64), "0.1.0"),
                facts,
                cells,
                names,
                new TreeMap<>(Map.of("REF-111", "country")),
                new TreeMap<>(Map.of("REF-111", "A country name that no list of spellings holds.")));
    }

    String html() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Report.write(contents(), since, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    Document page() {
        return Jsoup.parse(html());
    }
}
