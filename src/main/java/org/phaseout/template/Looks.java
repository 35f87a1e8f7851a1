package org.phaseout.template;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.ReadingOrder;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.phaseout.definition.Field;
import org.phaseout.language.Language;

/** The few looks of a template. Colour only repeats what words and marks say. */
final class Looks {

    private static final String FONT = "Calibri";
    private static final byte[] INK = {31, 56, 84};
    private static final byte[] PALE = {(byte) 232, (byte) 238, (byte) 244};
    private static final byte[] LINE = {(byte) 176, (byte) 188, (byte) 200};

    private final XSSFWorkbook workbook;
    private final boolean rightToLeft;
    private final Map<Field.Type, XSSFCellStyle> entries = new EnumMap<>(Field.Type.class);
    private final Map<Field.Type, XSSFCellStyle> columns = new EnumMap<>(Field.Type.class);
    final XSSFCellStyle title;
    final XSSFCellStyle subtitle;
    final XSSFCellStyle section;
    final XSSFCellStyle text;
    final XSSFCellStyle strong;
    final XSSFCellStyle cell;
    final XSSFCellStyle firstCell;
    final XSSFCellStyle heading;
    final XSSFCellStyle label;
    final XSSFCellStyle key;

    Looks(XSSFWorkbook workbook, Language language) {
        this.workbook = workbook;
        this.rightToLeft = language.isRightToLeft();
        title = inked(style(16, true));
        subtitle = style(10, false);
        section = inked(style(13, true));
        text = wrapped(style(11, false));
        strong = wrapped(style(11, true));
        cell = boxed(wrapped(style(11, false)));
        firstCell = boxed(wrapped(style(11, true)));
        heading = headed(wrapped(style(11, true)));
        label = boxed(inked(style(11, true)));
        label.setFillForegroundColor(new XSSFColor(PALE));
        label.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        key = boxed(style(11, true));
        key.setDataFormat(workbook.createDataFormat().getFormat("General"));
    }

    /** Cells to be filled in; their format hides no decimals. */
    XSSFCellStyle entry(Field.Type type) {
        return entries.computeIfAbsent(type, t -> boxed(blank(t)));
    }

    /** Cells of the same column below the rows that are ruled. */
    XSSFCellStyle below(Field.Type type) {
        return columns.computeIfAbsent(type, this::blank);
    }

    private XSSFCellStyle blank(Field.Type type) {
        XSSFCellStyle style = style(11, false);
        style.setDataFormat(workbook.createDataFormat().getFormat(format(type)));
        if (type.isDecimal() || type.isWhole()) {
            style.setAlignment(HorizontalAlignment.RIGHT);
        }
        return style;
    }

    private static String format(Field.Type type) {
        return switch (type) {
            case MASS, VOLUME, CONCENTRATION, DECIMAL, PERCENT, INTEGER, BOOLEAN -> "General";
            case YEAR -> "0";
            case DATE -> "yyyy\\-mm\\-dd";
            case TEXT, CODE, COUNTRY, SUBSTANCE -> "@";
        };
    }

    private XSSFCellStyle style(int points, boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(rightToLeft ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
        style.setReadingOrder(rightToLeft ? ReadingOrder.RIGHT_TO_LEFT : ReadingOrder.LEFT_TO_RIGHT);
        return style;
    }

    private static XSSFCellStyle inked(XSSFCellStyle style) {
        style.getFont().setColor(new XSSFColor(INK));
        return style;
    }

    private static XSSFCellStyle wrapped(XSSFCellStyle style) {
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static XSSFCellStyle headed(XSSFCellStyle style) {
        boxed(style);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.getFont().setColor(IndexedColors.WHITE.getIndex());
        style.setFillForegroundColor(new XSSFColor(INK));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static XSSFCellStyle boxed(XSSFCellStyle style) {
        XSSFColor line = new XSSFColor(LINE);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(line);
        style.setBottomBorderColor(line);
        style.setLeftBorderColor(line);
        style.setRightBorderColor(line);
        return style;
    }
}
