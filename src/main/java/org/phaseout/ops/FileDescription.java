package org.phaseout.ops;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.phaseout.batch.Jobs;
import org.phaseout.batch.Stages;
import org.phaseout.batch.SubmissionFile;
import org.phaseout.definition.Titles;
import org.phaseout.intake.Folders;
import org.phaseout.language.IssueText;
import org.phaseout.language.Language;
import org.phaseout.model.CellRef;
import org.phaseout.normalise.FileStatement;
import org.phaseout.ops.Description.FoundTable;
import org.phaseout.ops.Description.MappedColumn;
import org.phaseout.ops.Description.Sheet;
import org.phaseout.ops.Description.StatedValue;
import org.phaseout.question.Spellings;
import org.phaseout.read.Area;
import org.phaseout.read.FilePlan;
import org.phaseout.read.SheetInfo;
import org.phaseout.read.TablePlan;
import org.phaseout.read.UnreadableFile;

/** Tells what is recognised in a file, without a database. */
public final class FileDescription {

    private final Stages stages;
    private final IssueText text;

    /** @param language that issues are said in */
    public FileDescription(Path folder, Language language) {
        this(Jobs.read(folder), language);
    }

    private FileDescription(Jobs jobs, Language language) {
        this.stages = new Stages(jobs);
        this.text = IssueText.in(language, Titles.words(jobs.inventories(), language));
    }

    /**
     * @param home home folder whose answers to names count, if it has any
     * @param language that issues are said in
     * @param encoding of text files, if somebody asks for one
     */
    public FileDescription(Path jobs, Path home, Language language, Optional<Charset> encoding) throws IOException {
        this(Jobs.read(jobs).readIn(encoding), language);
        stages.review(new Spellings(Folders.under(home).decisions()).reviewed());
    }

    public Description describe(Path path) throws IOException {
        String name = path.getFileName().toString();
        try (SubmissionFile file = stages.open(path, name)) {
            FilePlan plan = file.plan();
            List<Sheet> sheets =
                    file.source().sheets().stream().map(s -> sheet(plan, s)).toList();
            List<String> issues = file.issues().stream()
                    .map(issue -> text.say(issue).toString())
                    .toList();
            return new Description(name, plan.format(), stated(file.statement()), sheets, issues, null);
        } catch (UnreadableFile e) {
            return new Description(
                    name, null, List.of(), List.of(), List.of(), e.reason() + ": " + text.message(e.issue(name)));
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
        return new Sheet(
                sheet.name(),
                sheet.hidden(),
                plan.skipped().get(sheet.index()),
                plan.nearest().get(sheet.index()),
                tables);
    }

    private static List<String> evidence(TablePlan table) {
        List<String> evidence = new ArrayList<>(table.evidence());
        Area area = table.area();
        if (!area.equals(Area.SHEET)) {
            evidence.add("It has "
                    + range("rows", area.firstRow(), area.lastRow(), Integer::toString)
                    + range(" in columns", area.firstColumn(), area.lastColumn(), CellRef::letters)
                    + " of the sheet to itself.");
        }
        return evidence;
    }

    private static String range(String what, int first, int last, IntFunction<String> name) {
        String from = what + " " + name.apply(first);
        return last == Integer.MAX_VALUE ? from + " and on" : from + "–" + name.apply(last);
    }

    private static FoundTable table(TablePlan table) {
        Map<String, String> context = new LinkedHashMap<>();
        table.context().forEach((field, c) -> context.put(field, "'" + c.text() + "' at " + c.at()));
        return new FoundTable(
                table.inventory().code(),
                table.form().code(),
                table.form().title(),
                table.firstRow() == table.lastRow() ? "" + table.firstRow() : table.firstRow() + "–" + table.lastRow(),
                evidence(table),
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
