package org.phaseout.publish;

import java.util.Arrays;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Table;
import org.phaseout.publish.OutputColumn.Kind;

/** The list of sheets, each with a link to it. */
final class ContentsSheet {

    static final List<OutputColumn> COLUMNS = List.of(
            OutputColumn.of("sheet", "Sheet", Kind.TEXT),
            OutputColumn.of("id", "Indicator", Kind.CODE),
            OutputColumn.of("title", "Title", Kind.TEXT),
            OutputColumn.of("inventory", "Inventory", Kind.TEXT),
            OutputColumn.of("rows", "Rows", Kind.COUNT));

    private final TableSheets sheet;
    private final CreationHelper create;
    private final CellStyle link;

    ContentsSheet(TableSheets sheet, CreationHelper create, CellStyle link) {
        this.sheet = sheet;
        this.create = create;
        this.link = link;
    }

    void list(String name, String title, long rows) {
        line(Arrays.asList(name, null, title, null, rows));
    }

    void table(int index, PublishedTable published, List<SheetTable> sheets) {
        Table table = published.definition();
        String title = table.title() + " " + Notes.markOfTable(index);
        for (SheetTable part : sheets) {
            line(Arrays.asList(
                    part.name(),
                    table.id(),
                    part.equals(sheets.get(0)) ? title : title + " (continued)",
                    published.inventoryTitle(),
                    part.rows()));
        }
    }

    private void line(List<@Nullable Object> cells) {
        Cell cell = sheet.row(cells).getCell(0);
        Hyperlink hyperlink = create.createHyperlink(HyperlinkType.DOCUMENT);
        hyperlink.setAddress("'" + cell.getStringCellValue().replace("'", "''") + "'!A1");
        cell.setHyperlink(hyperlink);
        cell.setCellStyle(link);
    }

    void finish() {
        sheet.finish();
    }
}
