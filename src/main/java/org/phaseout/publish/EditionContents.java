package org.phaseout.publish;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything one edition publishes.
 *
 * @param tables tables in the order of the workbook; their names differ
 * @param listed files with their issues, in the order in which they are listed
 * @param sources every file that was received, in any order
 * @param definitions SHA-256 of each inventory's definition, by code
 * @param reference SHA-256 of the reference tables
 * @param referenceTables SHA-256 of each of them, by name
 * @param software version of the program
 * @param names answers of people that files were read with
 */
public record EditionContents(
        List<PublishedTable> tables,
        List<ListedFile> listed,
        List<SourceEntry> sources,
        SortedMap<String, String> definitions,
        String reference,
        SortedMap<String, String> referenceTables,
        String software,
        List<NameEntry> names) {

    public EditionContents {
        tables = List.copyOf(tables);
        listed = List.copyOf(listed);
        sources = sources.stream().sorted(SourceEntry.ORDER).toList();
        definitions = Collections.unmodifiableSortedMap(new TreeMap<>(definitions));
        referenceTables = Collections.unmodifiableSortedMap(new TreeMap<>(referenceTables));
        names = names.stream().sorted(NameEntry.ORDER).toList();
        Set<String> taken = new HashSet<>();
        for (PublishedTable table : tables) {
            if (!taken.add(table.definition().name().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "Two tables are named '" + table.definition().name() + "'");
            }
        }
    }

    public EditionContents(
            List<PublishedTable> tables,
            List<ListedFile> listed,
            List<SourceEntry> sources,
            Map<String, String> definitions,
            String reference,
            String software) {
        this(tables, listed, sources, new TreeMap<>(definitions), reference, new TreeMap<>(), software, List.of());
    }

    /** All issues, sorted by file, sheet, row. */
    public Rows<IssueEntry> issues() {
        return sink -> listed.forEach(file ->
                file.issues().forEach(issue -> sink.accept(new IssueEntry(file.file(), file.sha256(), issue))));
    }

    /** Derived from what goes in, so that the same inputs always give the same name. */
    public String runId() {
        return RunId.of(sources, definitions, reference, names);
    }
}
