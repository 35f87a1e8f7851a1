package org.phaseout.definition;

import java.util.Arrays;
import java.util.Optional;

/** What bounds the reading of one file, so that no file can take a run down. Generous for any real report. */
public enum Limit {
    FILE_MB("file_mb", 50, "size of the file in MB"),
    UNPACKED_MB("unpacked_mb", 500, "size of a workbook when unpacked, in MB"),
    PART_MB("part_mb", 200, "size of one part of a workbook when unpacked, in MB"),
    PARTS("parts", 500, "parts that a workbook is made of"),
    SHEETS("sheets", 100, "sheets of a workbook"),
    ROWS("rows", 200_000, "filled rows of a sheet"),
    COLUMNS("columns", 256, "filled cells of a row"),
    TEXTS("texts", 1_000_000, "different texts of a workbook"),
    TEXTS_MB("texts_mb", 256, "memory for them in MB"),
    CELL_CHARACTERS("cell_characters", 32_767, "characters of a cell; one with more is in error, the rest is read"),
    LINE_CHARACTERS("line_characters", 1_000_000, "characters of a line of a text file"),
    STYLES("styles", 65_490, "cell styles of a workbook"),
    MERGED_RANGES("merged_ranges", 50_000, "merged ranges of a sheet"),
    CPU_SECONDS("cpu_seconds", 60, "computing time for reading a file and checking its rows, in seconds");

    private final String key;
    private final int standard;
    private final String meaning;

    Limit(String key, int standard, String meaning) {
        this.key = key;
        this.standard = standard;
        this.meaning = meaning;
    }

    /** Its name in {@code files.yml}. */
    public String key() {
        return key;
    }

    /** What holds where {@code files.yml} says nothing. */
    public int standard() {
        return standard;
    }

    public String meaning() {
        return meaning;
    }

    static Optional<Limit> named(String key) {
        return Arrays.stream(values()).filter(l -> l.key.equals(key)).findFirst();
    }
}
