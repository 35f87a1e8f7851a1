package org.phaseout.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.batch.Jobs;
import org.phaseout.batch.Stages;
import org.phaseout.batch.SubmissionFile;
import org.phaseout.intake.Folders;
import org.phaseout.model.CellRef;
import org.phaseout.normalise.FileStatement;
import org.phaseout.ops.Description.FoundTable;
import org.phaseout.ops.Description.MappedColumn;
import org.phaseout.ops.Description.Sheet;
import org.phaseout.ops.Description.StatedValue;
import org.phaseout.question.Spellings;
import org.phaseout.read.FilePlan;
import org.phaseout.read.SheetInfo;
import org.phaseout.read.TablePlan;
import org.phaseout.read.UnreadableFile;

/** Tells what is recognised in a file, without a database. */
public final class FileDescription {

    private final Stages stages;

    public FileDescription(Path jobs) {
        this.stages = new Stages(Jobs.read(jobs));
    }

    /** @param home home folder whose answers to names count, if it has any */
    public FileDescription(Path jobs, Path home) throws IOException {
        this(jobs);
        stages.review(new Spellings(Folders.under(home).decisions()).reviewed());
    }

    public Description describe(Path path) throws IOException {
        String name = path.getFileName().toString();
        try (SubmissionFile file = stages.open(path, name)) {
            FilePlan plan = file.plan();
            List<Sheet> sheets =
                    file.source().sheets().stream().map(s -> sheet(plan, s)).toList();
            List<String> issues = file.issues().stream().map(Object::toString).toList();
            return new Description(name, plan.format(), stated(file.statement()), sheets, issues, null);
        } catch (UnreadableFile e) {
            return new Description(name, null, List.of(), List.of(), List.of(), e.reason() + ": " + e.getMessage());
        }
    }

    private static List<StatedValue> stated(FileStatement statement) {
        List<StatedValue> stated = new ArrayList<>();
        add(stated, "revision", statement.stated().revision(), statement.revisionAt());
        add(stated, "date", statement.stated().date(), statement.dateAt());
        return stated;
    }

    private static void add(List<StatedValue> stated, String what, @Nullable Object value, @Nullable CellRef at) {
        if (value != null && at != null) {
            stated.add(new StatedValue(what, value.toString(), at.cell().isEmpty() ? "file name" : at.toString()));
        }
    }

    private static Sheet sheet(FilePlan plan, SheetInfo sheet) {
        List<FoundTable> tables =
                plan.of(sheet).stream().map(FileDescription::table).toList();
        return new Sheet(sheet.name(), sheet.hidden(), plan.skipped().get(sheet.index()), tables);
    }

    private static FoundTable table(TablePlan table) {
        Map<String, String> context = new LinkedHashMap<>();
        table.context().forEach((field, c) -> context.put(field, "'" + c.text() + "' at " + c.at()));
        return new FoundTable(
                table.inventory().code(),
                table.form().code(),
                table.form().title(),
                table.firstRow() == table.lastRow() ? "" + table.firstRow() : table.firstRow() + "–" + table.lastRow(),
                table.evidence(),
                context,
                table.columns().stream()
                        .map(c -> new MappedColumn(
                                CellRef.letters(c.column()),
                                c.heading(),
                                c.field() != null
                                        ? c.field()
                                        : c.spread() == null
                                                ? null
                                                : table.form()
                                                        .spreads()
                                                        .get(c.spread().spread())
                                                        .value(),
                                c.spread() == null
                                        ? null
                                        : table.form()
                                                        .spreads()
                                                        .get(c.spread().spread())
                                                        .into() + "="
                                                + c.spread().value(),
                                c.unit(),
                                c.why()))
                        .toList());
    }
}
