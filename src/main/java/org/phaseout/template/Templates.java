package org.phaseout.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.phaseout.language.Language;
import org.phaseout.language.Phrases;
import org.phaseout.read.FormHeadings;
import org.phaseout.read.FormMark;
import org.phaseout.read.ReadingWords;
import org.phaseout.reference.ReferenceTables;
import org.phaseout.workbook.FixedWorkbook;

/** Makes workbooks that are filled in by hand and read again without an issue. The same order gives the same bytes.
 * Not safe for threads. */
public final class Templates {

    private static final String PART = "template";

    private final ReferenceTables tables;
    private final ReadingWords reading;
    private final Map<Language, Vocabulary> vocabularies = new EnumMap<>(Language.class);
    private final Map<String, Map<String, FormHeadings>> headings = new HashMap<>();

    public Templates(ReferenceTables tables, ReadingWords reading) {
        this.tables = tables;
        this.reading = reading;
    }

    /** @throws org.phaseout.model.WrongUsage if a form has no headings that reading would know */
    public Template make(Order order) {
        Phrases phrases = Phrases.of(PART, order.language());
        Vocabulary words = vocabulary(order.language());
        Answers answers = answers(order);
        SheetTitles names = new SheetTitles(order.language());
        String guidance = names.next(phrases.text("sheet.guidance"));
        Map<String, FormHeadings> known =
                headings.computeIfAbsent(order.inventory().code(), code -> FormHeadings.of(order.inventory(), reading));
        Plans planning = new Plans(order, words, answers, known, names);
        List<FormPlan> plans = order.forms().stream().map(planning::of).toList();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Looks looks = new Looks(workbook, order.language());
            XSSFSheet first = sheet(workbook, guidance, FormMark.GUIDANCE, order);
            List<XSSFSheet> sheets = new ArrayList<>();
            plans.forEach(plan ->
                    sheets.add(sheet(workbook, plan.sheet(), FormMark.of(order.inventory(), plan.form()), order)));
            XSSFSheet lists = sheet(workbook, names.next(phrases.text("sheet.lists")), FormMark.LISTS, order);
            workbook.setSheetHidden(workbook.getSheetIndex(lists), true);
            Choices choices = new Choices(lists);
            for (int i = 0; i < plans.size(); i++) {
                CellRules rules = new CellRules(sheets.get(i), choices, answers, phrases);
                new FormSheet(sheets.get(i), plans.get(i), looks, phrases, new Values(words, answers), rules)
                        .write(guidance);
            }
            new GuidanceSheet(first, looks, phrases, answers).write(order, plans, words.country(order.country()));
            workbook.setActiveSheet(0);
            byte[] bytes = FixedWorkbook.bytes(workbook, plans.get(0).inventoryTitle(), Choices.PREFIX);
            return new Template(bytes, leftOut(plans), otherwise(plans, order));
        } catch (IOException e) {
            throw new UncheckedIOException("The template cannot be made", e);
        }
    }

    private Vocabulary vocabulary(Language language) {
        return vocabularies.computeIfAbsent(language, l -> new Vocabulary(l, tables, reading));
    }

    /** What the cells of the order's forms may hold. */
    Answers answers(Order order) {
        Phrases phrases = Phrases.of(PART, order.language());
        return new Answers(order.inventory(), vocabulary(order.language()), tables, phrases);
    }

    Values values(Order order) {
        return new Values(vocabulary(order.language()), answers(order));
    }

    private static XSSFSheet sheet(XSSFWorkbook workbook, String name, FormMark mark, Order order) {
        XSSFSheet sheet = workbook.createSheet(name);
        sheet.setRightToLeft(order.language().isRightToLeft());
        sheet.setDisplayGridlines(false);
        Name marked = workbook.createName();
        marked.setNameName(FormMark.NAME);
        marked.setSheetIndex(workbook.getSheetIndex(sheet));
        marked.setRefersToFormula("\"" + mark.text() + "\"");
        return sheet;
    }

    private static Map<String, List<String>> leftOut(List<FormPlan> plans) {
        Map<String, List<String>> fields = new TreeMap<>();
        plans.stream()
                .filter(plan -> !plan.leftOut().isEmpty())
                .forEach(plan -> fields.put(plan.form().code(), plan.leftOut()));
        return fields;
    }

    private static Map<String, List<String>> otherwise(List<FormPlan> plans, Order order) {
        Map<String, List<String>> fields = new TreeMap<>();
        for (FormPlan plan : plans) {
            List<String> other = plan.columns().stream()
                    .filter(c -> c.spread() == null
                            && !c.language().equals(order.language().code()))
                    .map(Column::key)
                    .toList();
            if (!other.isEmpty()) {
                fields.put(plan.form().code(), other);
            }
        }
        return fields;
    }
}
