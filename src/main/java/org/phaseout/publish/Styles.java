package org.phaseout.publish;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The few looks of the workbook. Nothing is told by colour, nothing is filled. */
final class Styles {

    private static final String FONT = "Calibri";

    private final Workbook workbook;
    private final Map<String, CellStyle> numbers = new HashMap<>();
    final CellStyle text;
    final CellStyle title;
    final CellStyle heading;
    final CellStyle numberHeading;
    final CellStyle link;

    Styles(Workbook workbook) {
        this.workbook = workbook;
        text = indented(wrapped());
        title = indented(inFont(wrapped(), 16, true));
        heading = indented(underlined(inFont(wrapped(), 11, true)));
        numberHeading = underlined(inFont(wrapped(), 11, true));
        numberHeading.setAlignment(HorizontalAlignment.RIGHT);
        link = indented(wrapped());
        Font font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) 11);
        font.setUnderline(Font.U_SINGLE);
        font.setColor(IndexedColors.BLUE.getIndex());
        link.setFont(font);
    }

    CellStyle number(OutputColumn column) {
        return numbers.computeIfAbsent(format(column), format -> {
            CellStyle style = workbook.createCellStyle();
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            return style;
        });
    }

    private static String format(OutputColumn column) {
        Integer decimals = column.decimals();
        return switch (column.kind()) {
            case YEAR -> "0";
            case COUNT -> "#,##0";
            default -> decimals == null ? "General" : decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        };
    }

    private CellStyle wrapped() {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    /** Keeps text off the figures to its left. */
    private static CellStyle indented(CellStyle style) {
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
        return style;
    }

    private CellStyle inFont(CellStyle style, int points, boolean bold) {
        Font font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        style.setFont(font);
        return style;
    }

    private static CellStyle underlined(CellStyle style) {
        style.setBorderBottom(BorderStyle.THIN);
        style.setVerticalAlignment(VerticalAlignment.BOTTOM);
        return style;
    }
}
