package org.phaseout.read;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;
import org.phaseout.model.Wording;

/** A text file with separated values: one sheet, all cells text. */
final class CsvFile implements SourceFile {

    private final Path file;
    private final SheetInfo sheet;
    private final TextEncoding encoding;
    private final List<Issue> issues;
    private final Limits limits;

    private CsvFile(Path file, SheetInfo sheet, TextEncoding encoding, List<Issue> issues, Limits limits) {
        this.file = file;
        this.sheet = sheet;
        this.encoding = encoding;
        this.issues = issues;
        this.limits = limits;
    }

    static CsvFile open(Path file, String name, List<Issue> noticed, Limits limits) throws IOException {
        TextEncoding encoding = TextEncoding.of(file);
        List<Issue> issues = new ArrayList<>(noticed);
        if (encoding.guessed()) {
            issues.add(ReadIssue.ENCODING_GUESSED.at(
                    CellRef.wholeSheet(name),
                    "",
                    Wording.of(encoding.name())));
        }
        int dot = name.lastIndexOf('.');
        SheetInfo sheet = new SheetInfo(0, dot > 0 ? name.substring(0, dot) : name, false);
        return new CsvFile(file, sheet, encoding, List.copyOf(issues), limits);
    }

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public String encoding() {
        return encoding.name();
    }

    @Override
    public List<Issue> issues() {
        return issues;
    }

    @Override
    public List<SheetInfo> sheets() {
        return List.of(sheet);
    }

    @Override
    public SheetRows open(SheetInfo wanted) throws IOException {
        Separator separator;
        try (Reader reader = encoding.reader(file)) {
            separator = Separator.of(reader);
        }
        return new CsvRows(encoding.reader(file), separator, limits);
    }

    @Override
    public List<Merge> merges(SheetInfo wanted, int lastRow) {
        return List.of();
    }

    @Override
    public void close() {
        // nothing is held open between sheets
    }
}
