package org.phaseout.question;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The few looks of the workbook of questions: what people fill in is tinted, what is to be mended is red. */
final class PendingStyles {

    private static final String FONT = "Calibri";
    private static final short POINTS = 11;

    private final Workbook workbook;
    final CellStyle title;
    final CellStyle strong;
    final CellStyle text;
    final CellStyle heading;
    final CellStyle typedHeading;
    private final Map<PendingColumn, CellStyle> cells = new EnumMap<>(PendingColumn.class);
    private final Map<PendingColumn, CellStyle> firstCells = new EnumMap<>(PendingColumn.class);

    PendingStyles(Workbook workbook) {
        this.workbook = workbook;
        title = in(wrapped(), 16, true, IndexedColors.AUTOMATIC);
        strong = in(wrapped(), POINTS, true, IndexedColors.AUTOMATIC);
        text = in(wrapped(), POINTS, false, IndexedColors.AUTOMATIC);
        heading = filled(in(wrapped(), POINTS, true, IndexedColors.AUTOMATIC), IndexedColors.GREY_25_PERCENT);
        typedHeading = filled(in(wrapped(), POINTS, true, IndexedColors.AUTOMATIC), IndexedColors.LIGHT_YELLOW);
    }

    /** @param first whether the row is the first of its kind, which a line sets off */
    CellStyle cell(PendingColumn column, boolean first) {
        return (first ? firstCells : cells).computeIfAbsent(column, c -> {
            CellStyle style = ruled(ofColumn(c));
            style.setBorderTop(first ? BorderStyle.MEDIUM : BorderStyle.HAIR);
            return style;
        });
    }

    private CellStyle ofColumn(PendingColumn column) {
        if (column.isTyped()) {
            return filled(in(wrapped(), POINTS, false, IndexedColors.AUTOMATIC), IndexedColors.LEMON_CHIFFON);
        }
        return switch (column) {
            case TIMES, FILES -> rightAligned(in(wrapped(), POINTS, false, IndexedColors.AUTOMATIC));
            case NAME -> in(wrapped(), POINTS, true, IndexedColors.AUTOMATIC);
            case REMARK -> in(wrapped(), POINTS, true, IndexedColors.RED);
            case ID -> in(wrapped(), 9, false, IndexedColors.GREY_50_PERCENT);
            default -> in(wrapped(), POINTS, false, IndexedColors.AUTOMATIC);
        };
    }

    private static CellStyle rightAligned(CellStyle style) {
        style.setAlignment(HorizontalAlignment.RIGHT);
        style.setIndention((short) 1);
        return style;
    }

    private CellStyle wrapped() {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setAlignment(HorizontalAlignment.LEFT);
        return style;
    }

    private CellStyle in(CellStyle style, int points, boolean bold, IndexedColors colour) {
        Font font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        if (colour != IndexedColors.AUTOMATIC) {
            font.setColor(colour.getIndex());
        }
        style.setFont(font);
        return style;
    }

    private static CellStyle ruled(CellStyle style) {
        style.setBorderBottom(BorderStyle.HAIR);
        style.setBorderLeft(BorderStyle.HAIR);
        style.setBorderRight(BorderStyle.HAIR);
        return style;
    }

    private static CellStyle filled(CellStyle style, IndexedColors colour) {
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }
}
