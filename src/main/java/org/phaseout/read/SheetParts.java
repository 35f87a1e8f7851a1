package org.phaseout.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Limit;
import org.phaseout.definition.Limits;
import org.phaseout.model.Wording;

/** The parts of an Excel workbook, be they XML or records: the workbook itself, its sheets, and what sheets share. */
final class SheetParts {

    private final ZipParts parts;
    private final String main;
    private final Relations relations;
    private final List<SheetInfo> sheets = new ArrayList<>();
    private final List<String> relationIds = new ArrayList<>();

    SheetParts(ZipParts parts) throws IOException {
        String workbook = Relations.of(parts, "").first("officeDocument");
        if (workbook == null) {
            throw Refusals.corrupt();
        }
        this.parts = parts;
        this.main = workbook;
        this.relations = Relations.of(parts, workbook);
    }

    /** Takes a sheet that the workbook lists. */
    void add(@Nullable String name, @Nullable String relation, boolean hidden) throws UnreadableFile {
        if (name == null || relation == null) {
            throw Refusals.corrupt();
        }
        requireFew(sheets.size(), limits());
        sheets.add(new SheetInfo(sheets.size(), name, hidden));
        relationIds.add(relation);
    }

    static void requireFew(int sheets, Limits limits) throws UnreadableFile {
        if (sheets >= limits.of(Limit.SHEETS)) {
            throw new UnreadableFile("TOO_MANY_SHEETS", limits.over(Limit.SHEETS));
        }
    }

    List<SheetInfo> sheets() {
        return sheets;
    }

    Limits limits() {
        return parts.allowance().limits();
    }

    /** Whether the workbook takes figures from elsewhere. */
    boolean pointOutside() {
        return relations.pointOutside();
    }

    InputStream workbook() throws IOException {
        return open(main);
    }

    InputStream sheet(SheetInfo sheet) throws IOException {
        return open(name(sheet));
    }

    private @Nullable String name(SheetInfo sheet) {
        return relations.byId(relationIds.get(sheet.index()));
    }

    boolean mayHoldMerges(SheetInfo sheet) {
        String name = name(sheet);
        return name == null || parts.mayHoldMerges(name);
    }

    /** What sheets share; null if the workbook has no such part. */
    @Nullable
    InputStream shared(String type) throws IOException {
        String name = relations.first(type);
        return name == null ? null : open(name);
    }

    private InputStream open(@Nullable String name) throws IOException {
        InputStream bytes = name == null ? null : parts.open(name);
        if (bytes == null) {
            throw new UnreadableFile("MISSING_PART", Wording.PLAIN);
        }
        return bytes;
    }
}
