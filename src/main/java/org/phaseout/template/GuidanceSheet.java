package org.phaseout.template;

import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.phaseout.language.Phrases;

/** The first sheet: what the forms are, how they are filled in, and what every column means. */
final class GuidanceSheet {

    private static final int[] WIDTHS = {34, 44, 16, 10, 44, 22};
    private static final List<String> COLUMNS = List.of("heading", "meaning", "need", "unit", "allowed", "example");
    private static final int LINE_HEIGHT = 15;

    private final XSSFSheet sheet;
    private final Looks looks;
    private final Phrases phrases;
    private final Answers answers;
    private int next;

    GuidanceSheet(XSSFSheet sheet, Looks looks, Phrases phrases, Answers answers) {
        this.sheet = sheet;
        this.looks = looks;
        this.phrases = phrases;
        this.answers = answers;
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * 256);
        }
    }

    void write(Order order, List<FormPlan> plans, String country) {
        wide(plans.get(0).inventoryTitle(), looks.title).setHeightInPoints(26);
        wide(order.inventory().treaty(), looks.text);
        wide(order.year() == null ? country : country + ", " + order.year(), looks.strong);
        steps(plans);
        keys();
        plans.forEach(this::form);
        Paper.landscape(sheet);
    }

    private void steps(List<FormPlan> plans) {
        heading(phrases.text("how.heading"));
        int step = 1;
        for (String key : phrases.keys()) {
            if (key.startsWith("how.step.")
                    && (!key.equals("how.step.7.blends") || plans.stream().anyMatch(this::splits))) {
                wide(step++ + ". " + phrases.text(key), looks.text);
            }
        }
    }

    private boolean splits(FormPlan plan) {
        Column material = plan.material();
        return material != null && material.field().splitBlends();
    }

    private void keys() {
        if (answers.keys().isEmpty()) {
            return;
        }
        heading(phrases.text("keys.heading"));
        for (String key : answers.keys()) {
            Row row = sheet.createRow(next++);
            put(row, 0, key, looks.strong);
            put(row, 1, phrases.text("key." + key), looks.text);
            merge(row, 1);
        }
    }

    private void form(FormPlan plan) {
        heading(plan.title());
        wide(phrases.text("form.sheet", plan.sheet()), looks.text);
        Start from = plan.from();
        if (from != null) {
            wide(
                    from.isEmpty()
                            ? phrases.text("start.none")
                            : phrases.text("start.from", String.valueOf(from.year()), String.join(", ", from.files())),
                    looks.strong);
        }
        Row top = sheet.createRow(next++);
        for (int i = 0; i < COLUMNS.size(); i++) {
            put(top, i, phrases.text("column." + COLUMNS.get(i)), looks.heading);
        }
        for (FormPlan.Label label : plan.labels()) {
            row(
                    label.text(),
                    label.meaning(),
                    phrases.text("need.required"),
                    "",
                    answers.allowed(label.field()),
                    label.value() == null
                            ? answers.example(label.field())
                            : label.value().toString());
        }
        plan.columns().forEach(this::column);
    }

    private void column(Column column) {
        row(
                String.join(" – ", column.heading()),
                column.meaning(),
                phrases.text("need." + column.need().name().toLowerCase(Locale.ROOT)),
                column.unit() == null ? "" : column.unit(),
                answers.allowed(column.field()),
                answers.example(column.field()));
    }

    private void row(String... texts) {
        Row row = sheet.createRow(next++);
        int lines = 1;
        for (int i = 0; i < texts.length; i++) {
            put(row, i, texts[i], i == 0 ? looks.firstCell : looks.cell);
            lines = Math.max(lines, Widths.lines(texts[i], WIDTHS[i]));
        }
        row.setHeightInPoints(lines * LINE_HEIGHT + 2f);
    }

    private void heading(String text) {
        next++;
        wide(text, looks.section).setHeightInPoints(22);
    }

    /** A text over the width of the page. */
    private Row wide(String text, CellStyle style) {
        Row row = sheet.createRow(next++);
        put(row, 0, text, style);
        merge(row, 0);
        int width = 0;
        for (int each : WIDTHS) {
            width += each;
        }
        row.setHeightInPoints(Widths.lines(text, width) * LINE_HEIGHT + 2f);
        return row;
    }

    private void merge(Row row, int from) {
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), from, WIDTHS.length - 1));
    }

    private static void put(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }
}
