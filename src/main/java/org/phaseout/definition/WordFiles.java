package org.phaseout.definition;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.phaseout.language.Language;
import org.phaseout.language.Places;

/** Reads the words of an inventory in other languages: {@code words/<language>.csv}, one line a title or sentence. */
final class WordFiles {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .setIgnoreEmptyLines(true)
            .get();
    private static final String ENDING = ".csv";

    private final List<Line> lines = new ArrayList<>();

    private WordFiles() {}

    /** One line, and where it stands. */
    private record Line(Language language, String file, int number, String key, String text) {}

    /**
     * @param shown gives the name of a file for faults
     * @param faults gets every file and line that cannot be read
     */
    static WordFiles read(List<Path> files, Function<Path, String> shown, List<Fault> faults) {
        WordFiles words = new WordFiles();
        for (Path file : files) {
            String name = file.getFileName().toString();
            Optional<Language> language = name.endsWith(ENDING)
                    ? Language.of(name.substring(0, name.length() - ENDING.length()))
                    : Optional.empty();
            if (language.isEmpty() || language.get() == Language.ENGLISH) {
                faults.add(new Fault(shown.apply(file), 0, "Words stand in " + named() + "."));
            } else {
                words.read(file, shown.apply(file), language.get(), faults);
            }
        }
        return words;
    }

    private static String named() {
        List<String> names = Arrays.stream(Language.values())
                .filter(l -> l != Language.ENGLISH)
                .map(l -> l.code() + ENDING)
                .toList();
        return String.join(", ", names) + "; those in English stand in the inventory.yml";
    }

    private void read(Path file, String shown, Language language, List<Fault> faults) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(reader)) {
            if (!parser.getHeaderNames().equals(List.of("key", "text"))) {
                faults.add(new Fault(shown, 1, "The first line must be 'key,text'."));
                return;
            }
            for (CSVRecord line : parser) {
                int number = (int) parser.getCurrentLineNumber();
                if (!line.isConsistent()
                        || line.get("key").isBlank()
                        || line.get("text").isBlank()) {
                    faults.add(new Fault(shown, number, "This line needs a key and a text, and nothing else."));
                } else {
                    lines.add(new Line(
                            language,
                            shown,
                            number,
                            line.get("key").strip(),
                            line.get("text").strip()));
                }
            }
        } catch (IOException | RuntimeException e) {
            faults.add(new Fault(shown, 0, "Not readable as CSV: " + e.getMessage()));
        }
    }

    Map<Language, Map<String, String>> texts() {
        Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
        lines.forEach(line -> texts.computeIfAbsent(line.language(), l -> new TreeMap<>())
                .putIfAbsent(line.key(), line.text()));
        return texts;
    }

    /** Lines that say nothing of the inventory, something twice, or not what its English says. */
    List<Fault> faults(Inventory inventory) {
        Map<String, String> english = Titles.english(inventory);
        List<Fault> faults = new ArrayList<>();
        Map<String, Line> seen = new TreeMap<>();
        for (Line line : lines) {
            String said = english.get(line.key());
            Line before = seen.putIfAbsent(line.file() + " " + line.key(), line);
            if (said == null) {
                add(faults, line, "'%s' is not a key of these words.%s"
                        .formatted(line.key(), hint(line.key(), english)));
            } else if (before != null) {
                add(faults, line, "'%s' stands in line %s too.".formatted(line.key(), before.number()));
            } else {
                SortedSet<String> wanted = Places.of(said);
                SortedSet<String> given = Places.of(line.text());
                if (!wanted.equals(given)) {
                    add(faults, line, "'%s' must have the places of the English: %s, not %s."
                            .formatted(line.key(), braced(wanted), braced(given)));
                }
            }
        }
        return faults;
    }

    private static String hint(String key, Map<String, String> english) {
        return NearestWord.of(key, english.keySet())
                .map(near -> " Did you mean '" + near + "'?")
                .orElse(" Keys are inventory, form.<form>, field.<field>, check.<CODE>.message and check.<CODE>.fix.");
    }

    private static String braced(SortedSet<String> places) {
        return places.isEmpty() ? "none" : "{" + String.join("} {", places) + "}";
    }

    private static void add(List<Fault> faults, Line line, String message) {
        faults.add(new Fault(line.file(), line.number(), message));
    }
}
