package org.phaseout.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Folders of generated registers, made once and kept for the next time. */
final class Inputs {

    private static final int NEWEST_YEAR = 2024;

    private final Path folder;
    private final List<String> countries;

    /** @param countries ISO 3166-1 alpha-3 codes; each file tells of another country or another year */
    Inputs(Path folder, List<String> countries) {
        this.folder = folder;
        this.countries = countries;
    }

    /** A folder with registers of equal length. */
    Path registers(int files, int rows) throws IOException {
        Path wanted = folder.resolve(files + "x" + rows);
        if (Files.isDirectory(wanted)) {
            return wanted;
        }
        Path aside = Files.createDirectories(folder.resolve(files + "x" + rows + ".unfinished"));
        for (int i = 0; i < files; i++) {
            write(aside.resolve(name(i)), country(i), rows, i);
        }
        return Files.move(aside, wanted);
    }

    /** A folder with the first of these registers, once more with other figures. */
    Path revised(int rows) throws IOException {
        Path wanted = Files.createDirectories(folder.resolve("revised-" + rows));
        Path file = wanted.resolve(name(0));
        if (!Files.exists(file)) {
            write(file, country(0), rows, -1);
        }
        return wanted;
    }

    private String country(int file) {
        return countries.get(file % countries.size());
    }

    private String name(int file) {
        return country(file) + "_" + (NEWEST_YEAR - file / countries.size()) + "_pcb_register.xlsx";
    }

    private static void write(Path file, String country, int rows, long seed) throws IOException {
        Register register = new Register(country, seed * 1_000_003 + rows);
        try (Workbook workbook = new Workbook(file)) {
            workbook.row(Register.HEADINGS.toArray());
            for (int row = 1; row <= rows; row++) {
                workbook.row(register.row(row));
            }
        }
    }
}
