package org.phaseout.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.definition.Field;
import org.phaseout.definition.Inventory;
import org.phaseout.model.Issue;

class TableFinderTest {

    private static final Definitions.FormOf IMPORTS =
            Definitions.form("imports").expected("import_new").optional("import_recovered", "remarks");

    @TempDir
    Path folder;

    @Test
    void findsTheHeadingsBelowAMetadataBlock() throws IOException {
        FilePlan plan = plan(
                "report.csv",
                "Content,HFC imports\nUnit: Gg,\n,\nCountry,Year,Substance,New imports\nJordan,2012,HFC-134a,120.5\n",
                Definitions.gases().form(IMPORTS).inventory());

        assertThat(plan.issues()).isEmpty();
        assertThat(plan.tables()).singleElement().satisfies(table -> {
            assertThat(table.firstRow()).isEqualTo(4);
            assertThat(table.lastRow()).isEqualTo(4);
            assertThat(fields(table))
                    .isEqualTo(Map.of(0, "country", 1, "time_period", 2, "substance", 3, "import_new"));
            assertThat(table.context().get("unit").text()).isEqualTo("Gg");
            assertThat(table.context().get("unit").at()).hasToString("report!A2");
            assertThat(table.evidence()).anyMatch(e -> e.contains("row 4"));
        });
    }

    @Test
    void takesCountryAndYearFromLabelledCells() throws IOException {
        FilePlan plan = plan(
                "report.csv",
                "Party:;Jordan\nReporting year\n2012\n;\nGas;New imports (kg)\nHFC-32;7\n",
                Definitions.gases().form(IMPORTS).inventory());

        TablePlan table = plan.tables().get(0);
        assertThat(table.context().get("country").at()).hasToString("report!B1");
        assertThat(table.context().get("time_period").text()).isEqualTo("2012");
        assertThat(table.columns().get(1).unit()).isEqualTo("kg");
        assertThat(table.columns().get(1).heading()).isEqualTo("New imports (kg)");
    }

    @Test
    void takesCountryAndYearFromTheNameOfTheFile() throws IOException {
        FilePlan plan = plan(
                "HFC_Guinea-Bissau_2013_v2.csv",
                "Substance,New imports\nHFC-32,7\n",
                Definitions.gases().form(IMPORTS).inventory());

        TablePlan table = plan.tables().get(0);
        assertThat(table.context().get("country").text()).isEqualTo("GNB");
        assertThat(table.context().get("time_period").text()).isEqualTo("2013");
        assertThat(table.context().get("country").at().sheet()).isEqualTo("HFC_Guinea-Bissau_2013_v2.csv");
    }

    @Test
    void readsNothingFromANameThatStatesTwoYearsOrADate() {
        PlainWords words = new PlainWords();

        assertThat(FileNameWords.of("EDGAR_1990_2022.xlsx", words)).isEmpty();
        assertThat(FileNameWords.of("report_2012-04-23T08-09.xls", words)).isEmpty();
        assertThat(FileNameWords.of("what_can_be.xls", words)).isEmpty();
        assertThat(FileNameWords.of("Jordan-Chile 2012.xls", words)).containsOnlyKeys("time_period");
        assertThat(FileNameWords.of("CAN_2012.xls", words)).containsOnlyKeys("country", "time_period");
    }

    @Test
    void saysWhatIsMissingWhereAFormNearlyFits() throws IOException {
        FilePlan plan = plan(
                "report.csv",
                "Country,Substance,New imports\nJordan,HFC-32,7\n",
                Definitions.gases().form(IMPORTS).inventory());

        assertThat(plan.tables()).isEmpty();
        assertThat(plan.skipped()).isEqualTo(Map.of(0, "no table of a known form"));
        assertThat(plan.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo("READ-001");
            assertThat(issue.message()).contains("imports").contains("nothing gives 'Year'");
        });
    }

    @Test
    void joinsHeadingsStackedUnderMergedCells() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        Sheet sheet = book.createSheet("Imports");
        row(sheet, 0, "Jordan: imports of gases");
        row(sheet, 2, "Country", "Year", "Substance", "Imports", "", "Remarks");
        row(sheet, 3, "", "", "", "New", "Recovered", "");
        row(sheet, 4, "Jordan", "2012", "HFC-32", "1", "2", "");
        for (int column : new int[] {0, 1, 2, 5}) {
            sheet.addMergedRegion(new CellRangeAddress(2, 3, column, column));
        }
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 3, 4));
        Inventory inventory = Definitions.gases()
                .also("import_new", "Imports / New")
                .form(IMPORTS)
                .inventory();

        TablePlan table = plan(Sheets.write(folder.resolve("a.xlsx"), book), inventory)
                .tables()
                .get(0);
        assertThat(table.firstRow()).isEqualTo(3);
        assertThat(table.lastRow()).isEqualTo(4);
        assertThat(fields(table).values())
                .containsExactly("country", "time_period", "substance", "import_new", "import_recovered", "remarks");
        assertThat(table.columns().get(4).heading()).isEqualTo("Imports / Recovered");
    }

    @Test
    void letsAParentHeadingGoRightWhereNothingIsMerged() throws IOException {
        FilePlan plan = plan(
                "report.csv",
                "Country,Year,Substance,Imports,,Remarks\n,,,New imports,Recovered,\nJordan,2012,HFC-32,1,2,\n",
                Definitions.gases().form(IMPORTS).inventory());

        TablePlan table = plan.tables().get(0);
        assertThat(fields(table).values())
                .containsExactly("country", "time_period", "substance", "import_new", "import_recovered", "remarks");
    }

    @Test
    void readsYearsInHeadingsAsValues() throws IOException {
        Inventory inventory = Definitions.gases()
                .field("emission", Field.Type.MASS, "Emission")
                .form(Definitions.form("emissions").spread("time_period", "emission", "Y_{}", null))
                .inventory();
        FilePlan plan = plan("e.csv", "Country,Substance,Y_1990,Y_1991,Y_total\nJordan,HFC-32,1,2,3\n", inventory);

        TablePlan table = plan.tables().get(0);
        assertThat(table.columns().get(2).spread()).isEqualTo(new TablePlan.SpreadValue(0, "1990", false));
        assertThat(table.columns().get(3).spread()).isEqualTo(new TablePlan.SpreadValue(0, "1991", false));
        assertThat(table.columns().get(4).isRead()).isFalse();
        assertThat(plan.issues()).extracting(Issue::code).containsExactly("READ-002");
    }

    @Test
    void readsYearsThatAreNumbers() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        Sheet sheet = book.createSheet("T");
        Row header = row(sheet, 0, "Country", "Substance");
        header.createCell(2).setCellValue(1990);
        header.createCell(3).setCellValue(1991);
        Row data = row(sheet, 1, "Jordan", "HFC-32");
        data.createCell(2).setCellValue(2000);
        data.createCell(3).setCellValue(2001);
        Inventory inventory = Definitions.gases()
                .field("emission", Field.Type.MASS, "Emission")
                .form(Definitions.form("emissions").spread("time_period", "emission", "{}", null))
                .inventory();

        TablePlan table = plan(Sheets.write(folder.resolve("a.xlsx"), book), inventory)
                .tables()
                .get(0);
        assertThat(table.lastRow()).isEqualTo(1);
        assertThat(table.columns().get(2).spread()).isEqualTo(new TablePlan.SpreadValue(0, "1990", false));
    }

    @Test
    void readsSectorsUnderTheirParentHeadingOnly() throws IOException {
        Inventory inventory = Definitions.gases()
                .field("sector", Field.Type.CODE, "Sector")
                .field("use", Field.Type.MASS, "Use")
                .codes("sector", "REF_SERV=Refrigeration / Servicing", "FOAM=Foams", "TOTAL=Total", "REM=Remarks")
                .form(Definitions.form("uses")
                        .optional("remarks")
                        .spread("sector", "use", "{}", "sector", "Use by sector*"))
                .inventory();
        FilePlan plan = plan(
                "u.csv",
                "Country,Year,Substance,Use by sector (t),,,Remarks\n,,,Refrigeration,Foams,Total,\n,,,Servicing,,,\n"
                        + "Jordan,2012,HFC-32,1,2,3,x\n",
                inventory);

        TablePlan table = plan.tables().get(0);
        assertThat(table.lastRow()).isEqualTo(3);
        assertThat(table.columns().get(3).spread()).isEqualTo(new TablePlan.SpreadValue(0, "REF_SERV", false));
        assertThat(table.columns().get(4).spread()).isEqualTo(new TablePlan.SpreadValue(0, "FOAM", false));
        assertThat(table.columns().get(5).spread()).isEqualTo(new TablePlan.SpreadValue(0, "TOTAL", true));
        assertThat(table.columns().get(3).unit()).isEqualTo("t");
        assertThat(table.columns().get(6).field()).isEqualTo("remarks");
    }

    @Test
    void namesTheNearestHeadingForOneThatIsNotKnown() throws IOException {
        FilePlan plan = plan(
                "report.csv",
                "Country,Year,Substance,New importz,Remarks\nJordan,2012,HFC-32,7,\n",
                Definitions.gases().form(IMPORTS).inventory());

        assertThat(plan.tables()).hasSize(1);
        assertThat(plan.issues()).extracting(Issue::code).containsExactly("READ-002", "READ-006");
        assertThat(plan.issues().get(0).message()).contains("New imports");
        assertThat(plan.issues().get(0).at()).hasToString("report!D1");
        assertThat(plan.tables().get(0).columns().get(3).why()).isEqualTo("column not known");
    }

    @Test
    void proposesAnUncertainSpellingAndDoesNotApplyIt() throws IOException {
        FilePlan plan = plan(
                "report.csv",
                "Country,Year,Substance,Qty,Remarks\nJordan,2012,HFC-32,7,\n",
                Definitions.gases().uncertain("import_new", "Qty").form(IMPORTS).inventory());

        assertThat(plan.issues().get(0).code()).isEqualTo("READ-013");
        assertThat(plan.tables().get(0).columns().get(3).isRead()).isFalse();
    }

    @Test
    void refusesTwoColumnsOfTheSameMeaning() throws IOException {
        FilePlan plan = plan(
                "report.csv",
                "Country,Year,Gas,New imports,Gas\nJordan,2012,HFC-32,7,HFC-134a\n",
                Definitions.gases().form(IMPORTS).inventory());

        assertThat(plan.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo("READ-004");
            assertThat(issue.blocks()).isTrue();
            assertThat(issue.at()).hasToString("report!E1");
            assertThat(issue.message()).contains("column C");
        });
    }

    @Test
    void refusesAHeadingOfTwoMeaningsUnlessTheOthersDecide() throws IOException {
        Inventory inventory = Definitions.gases()
                .also("import_new", "Quantity")
                .also("import_recovered", "Quantity")
                .form(IMPORTS)
                .inventory();

        FilePlan undecided = plan("a.csv", "Country,Year,Substance,Quantity\nJordan,2012,HFC-32,7\n", inventory);
        assertThat(undecided.issues()).extracting(Issue::code).contains("READ-003");

        FilePlan decided =
                plan("b.csv", "Country,Year,Substance,Quantity,New imports\nJordan,2012,HFC-32,7,8\n", inventory);
        assertThat(decided.issues()).isEmpty();
        assertThat(decided.tables().get(0).columns().get(3).field()).isEqualTo("import_recovered");
    }

    @Test
    void tellsFormsApartByTheirTitleAndNamesBothWhereItCannot() throws IOException {
        String table = "Country,Year,Substance,Quantity\nJordan,2012,HFC-32,7\n";
        Definitions gases = Definitions.gases().also("import_new", "Quantity").also("export_new", "Quantity");
        Inventory byTitle = gases.form(
                        Definitions.form("imports").expected("import_new").titles("*import*"))
                .form(Definitions.form("exports").expected("export_new").titles("*export*"))
                .inventory();

        FilePlan plan = plan("a.csv", "Data form 2: exports\n" + table, byTitle);
        assertThat(plan.tables()).singleElement().satisfies(t -> {
            assertThat(t.form().code()).isEqualTo("exports");
            assertThat(t.columns().get(3).field()).isEqualTo("export_new");
        });
        assertThat(plan("b.csv", table, byTitle).issues())
                .extracting(Issue::code)
                .containsExactly("READ-001");

        Inventory alike = Definitions.gases()
                .form(Definitions.form("one").expected("import_new"))
                .form(Definitions.form("two").expected("import_new"))
                .inventory();
        FilePlan tie = plan("c.csv", "Country,Year,Substance,New imports\nJordan,2012,HFC-32,7\n", alike);
        assertThat(tie.tables()).isEmpty();
        assertThat(tie.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo("READ-005");
            assertThat(issue.message()).contains("'one'").contains("'two'");
        });
    }

    @Test
    void givesASheetToEveryInventoryThatReadsIt() throws IOException {
        Inventory first = Definitions.gases().form(IMPORTS).inventory("first");
        Inventory second = Definitions.gases().form(IMPORTS).inventory("second");
        Path file = Sheets.text(
                folder.resolve("r.csv"), "Country,Year,Substance,New imports,Remarks\nJordan,2012,HFC-32,7,\n");

        try (SourceFile source = Sheets.open(file)) {
            FilePlan plan = TableFinder.plan(source, "r.csv", List.of(second, first), new PlainWords());
            assertThat(plan.tables()).extracting(t -> t.inventory().code()).containsExactly("first", "second");
        }
    }

    @Test
    void explainsSheetsAndColumnsThatAreSkipped() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        for (String name : List.of("IPCC 2006", "IPCC 1996", "Citation")) {
            Sheet sheet = book.createSheet(name);
            if (name.startsWith("IPCC")) {
                row(sheet, 0, "Country", "Year", "Substance", "New imports", "fossil_bio");
                row(sheet, 1, "Jordan", "2012", "HFC-32", "1", "bio");
            } else {
                row(sheet, 0, "Licence CC BY");
            }
        }
        book.createSheet("Empty");
        book.setSheetHidden(0, true);
        Inventory inventory = Definitions.gases()
                .form(Definitions.form("imports")
                        .expected("import_new")
                        .skipSheets("IPCC 1996", "the same emissions cut another way")
                        .skipColumns("fossil_bio", "not part of the inventory"))
                .inventory();

        FilePlan plan = plan(Sheets.write(folder.resolve("a.xlsx"), book), inventory);
        assertThat(plan.tables()).singleElement().satisfies(t -> {
            assertThat(t.sheet().name()).isEqualTo("IPCC 2006");
            assertThat(t.columns().get(4).why()).isEqualTo("not part of the inventory");
        });
        assertThat(plan.skipped())
                .isEqualTo(Map.of(
                        1, "the same emissions cut another way", 2, "no table of a known form", 3, "empty sheet"));
        assertThat(plan.issues()).extracting(Issue::code).containsExactly("READ-007");
    }

    @Test
    void readsALongListWhoseColumnNamesTheField() throws IOException {
        Inventory inventory = Definitions.gases()
                .field("flow", Field.Type.CODE, "flow", new String[] {"Flow"})
                .also("quantity", "Quantity")
                .codes("flow", "import_new=Imports", "export_new=Exports")
                .form(Definitions.form("long").required("import_new").measure("flow", "quantity"))
                .inventory();

        FilePlan plan =
                plan("l.csv", "Country,Year,Substance,Flow,Quantity\nJordan,2012,HFC-32,Imports,7\n", inventory);
        assertThat(fields(plan.tables().get(0)).values())
                .containsExactly("country", "time_period", "substance", "flow", "quantity");
    }

    @Test
    void namesTwoUnitsAboveATableAsAnError() throws IOException {
        FilePlan plan = plan(
                "report.csv",
                "Imports (METRIC TONNES),\nall in (kg),\nCountry,Year,Substance,New imports\nJordan,2012,HFC-32,7\n",
                Definitions.gases().form(IMPORTS).inventory());

        assertThat(plan.issues()).extracting(Issue::code).containsExactly("READ-014");
    }

    private FilePlan plan(String name, String content, Inventory inventory) throws IOException {
        return plan(Sheets.text(folder.resolve(name), content), inventory);
    }

    private static FilePlan plan(Path file, Inventory inventory) throws IOException {
        try (SourceFile source = Sheets.open(file)) {
            return TableFinder.plan(source, file.getFileName().toString(), List.of(inventory), new PlainWords());
        }
    }

    private static Row row(Sheet sheet, int number, String... texts) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                row.createCell(i).setCellValue(texts[i]);
            }
        }
        return row;
    }

    private static Map<Integer, String> fields(TablePlan table) {
        Map<Integer, String> fields = new TreeMap<>();
        for (TablePlan.ColumnPlan column : table.columns()) {
            if (column.field() != null) {
                fields.put(column.column(), column.field());
            }
        }
        return fields;
    }
}
