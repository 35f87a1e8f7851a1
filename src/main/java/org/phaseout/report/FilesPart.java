package org.phaseout.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.phaseout.publish.SourceEntry;

/** What became of every file, by country: first those with something to see, then the others folded away. */
final class FilesPart {

    private static final int COLUMNS = 8;
    /** Files of each of the two lists that are named at most. */
    private static final int NAMED = 1000;
    /** Files up to which the accepted ones need no folding. */
    private static final int FEW = 40;
    /** Rows up to which a folded list is printed. */
    private static final int ON_PAPER = 200;

    private final Html html;
    private final Words words;
    private final Facts facts;
    private final Tables tables;

    FilesPart(Html html, Words words, Facts facts) {
        this.html = html;
        this.words = words;
        this.facts = facts;
        this.tables = new Tables(html);
    }

    void write() {
        if (facts.files().isEmpty()) {
            tables.note(words.text("files.none"));
            return;
        }
        Map<Boolean, List<SourceEntry>> plain = facts.files().stream()
                .collect(Collectors.partitioningBy(
                        f -> FileState.of(f) == FileState.ACCEPTED || FileState.of(f) == FileState.SUPERSEDED));
        List<SourceEntry> toSee = plain.getOrDefault(false, List.of());
        List<SourceEntry> accepted = plain.getOrDefault(true, List.of());
        if (!toSee.isEmpty()) {
            list(words.count("files.to-see", toSee.size()), toSee);
        }
        if (!accepted.isEmpty()) {
            tables.folded(
                    words.count("files.accepted", accepted.size()),
                    facts.files().size() <= FEW,
                    accepted.size() <= ON_PAPER,
                    () -> list(words.count("files.accepted", accepted.size()), accepted));
        }
    }

    private void list(String caption, List<SourceEntry> files) {
        Map<String, List<SourceEntry>> byCountry =
                new TreeMap<>(Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder()));
        files.forEach(
                f -> byCountry.computeIfAbsent(group(f), k -> new ArrayList<>()).add(f));
        List<String> headings = List.of(
                words.text("files.file"),
                words.text("files.verdict"),
                words.text("files.covers"),
                ">" + words.text("files.read"),
                ">" + words.text("files.used"),
                ">" + words.text("files.rejected"),
                ">" + words.text("files.errors"),
                ">" + words.text("files.warnings"));
        int[] left = {NAMED};
        tables.table(
                caption,
                headings,
                () -> byCountry.forEach((country, some) -> {
                    List<SourceEntry> named = some.subList(0, Math.min(some.size(), left[0]));
                    left[0] -= named.size();
                    if (!named.isEmpty()) {
                        html.element("tbody", () -> {
                            tables.group(country.isEmpty() ? words.text("country.unknown") : country, COLUMNS);
                            named.forEach(this::row);
                        });
                    }
                }),
                "files");
        if (files.size() > NAMED) {
            tables.note(words.count("beyond", files.size() - NAMED, "manifest.json"));
        }
    }

    /** The country that a file tells of; one heading for all that tell of many. */
    private String group(SourceEntry file) {
        List<String> countries = facts.of(file).countries();
        return countries.isEmpty()
                ? ""
                : countries.size() > 1
                        ? words.text("countries.several")
                        : words.text("country.named", facts.contents().name(countries.get(0)), countries.get(0));
    }

    private void row(SourceEntry file) {
        FileState state = FileState.of(file);
        FileIssues issues = facts.issues().of(file);
        tables.row(() -> {
            tables.head(file.file());
            tables.cell(() -> {
                html.element(
                        "span",
                        state.mark() + " " + words.text("state." + state.key()),
                        "class",
                        "state " + state.key());
                String reason = facts.of(file).reason();
                if (reason != null && (state == FileState.REJECTED || issues.errors() == 0)) {
                    html.element("p", Quotes.cut(reason), "dir", "auto", "class", "why");
                }
            });
            tables.text(Words.list(facts.of(file).covers()));
            tables.number(Numbers.of(file.rows().read()));
            tables.number(Numbers.of(file.rows().accepted()));
            tables.number(Numbers.of(file.rows().rejected()));
            tables.number(Numbers.of(issues.errors()));
            tables.number(Numbers.of(issues.warnings()));
        });
    }
}
