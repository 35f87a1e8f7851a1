package org.phaseout.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phaseout.definition.Field;
import org.phaseout.definition.Field.Type;
import org.phaseout.definition.Form;
import org.phaseout.definition.Inventory;
import org.phaseout.model.Issue;
import org.phaseout.model.Observation;
import org.phaseout.model.Observation.Part;
import org.phaseout.model.RowOutcome;
import org.phaseout.normalise.RowResult.Verdict;
import org.phaseout.read.Cell;
import org.phaseout.read.ReadRow;
import org.phaseout.read.TablePlan;
import org.phaseout.reference.ReferenceTables;

class RowNormaliserTest {

    private static ReferenceFacts facts;

    @BeforeAll
    static void loadFacts() throws IOException {
        facts = new ReferenceFacts(ReferenceTables.load(Path.of("jobs/reference")));
    }

    private static RowNormaliser normaliser() {
        return new RowNormaliser(new Normalising(facts, new ExpressionEngine(facts)), new DecimalMarks());
    }

    private static InventoryBuilder hfc() {
        return new InventoryBuilder("hfc")
                .substance(true, "F")
                .field("import_new", Type.MASS, "t")
                .field("import_feedstock", Type.MASS, "t")
                .field("remarks", Type.TEXT)
                .form(
                        "imports",
                        "country=required",
                        "time_period=required",
                        "substance=required",
                        "import_new=expected",
                        "import_feedstock=optional");
    }

    private static TableBuilder imports(Inventory inventory) {
        return new TableBuilder(inventory, "imports")
                .column("country")
                .column("time_period")
                .column("substance")
                .column("import_new")
                .column("import_feedstock")
                .column("remarks");
    }

    private static RowResult hfcRow(@Nullable Object... cells) {
        return normaliser()
                .normalise(TableBuilder.read(
                        TableBuilder.row(4, cells), imports(hfc().build()).plan()));
    }

    private static List<Observation> records(RowResult result) {
        assertThat(result.issues()).noneMatch(Issue::blocks);
        return result.views().get(0).outcome().observations();
    }

    private static List<String> codes(RowResult result) {
        return result.issues().stream().map(Issue::code).toList();
    }

    @Test
    void makesARecordOfARow() {
        RowResult result = hfcRow("Ghana", "2022", "HFC‐134a", new BigDecimal("12.5"), null, "checked");
        assertThat(result.verdict()).isEqualTo(Verdict.ACCEPTED);
        Observation record = records(result).get(0);
        assertThat(record.values())
                .containsEntry("country", "GHA")
                .containsEntry("time_period", 2022L)
                .containsEntry("substance", "HFC-134a")
                .containsEntry("import_new", new BigDecimal("12.5"))
                .containsEntry("remarks", "checked")
                .doesNotContainKey("import_feedstock");
        assertThat(record.cells().get("import_new")).hasToString("Imports!D4");
        assertThat(record.part()).isEqualTo(Part.SUBSTANCE);
        ViewOutcome view = result.views().get(0);
        assertThat(view.section()).isEqualTo(Map.of("country", "GHA", "time_period", "2022"));
        assertThat(view.cellsRequired()).isEqualTo(4);
        assertThat(view.cellsFilled()).isEqualTo(4);
        assertThat(result.cellsUsed()).isEqualTo(5);
    }

    @Test
    void keepsBlankZeroAndNotationKeysApart() {
        Observation keys =
                records(hfcRow("Ghana", "2022", "HFC-32", "NE", "NO", null)).get(0);
        assertThat(keys.notation()).isEqualTo(Map.of("import_new", "NE", "import_feedstock", "NO"));
        assertThat(keys.values()).doesNotContainKey("import_new").containsEntry("import_feedstock", BigDecimal.ZERO);
        assertThat(keys.obsStatus()).isEqualTo("L");
        Observation zero =
                records(hfcRow("Ghana", "2022", "HFC-32", "0", null, null)).get(0);
        assertThat(zero.notation()).isEmpty();
        assertThat(zero.values()).containsEntry("import_new", BigDecimal.ZERO).doesNotContainKey("import_feedstock");
        Observation text =
                records(hfcRow("Ghana", "2022", "HFC-32", "1", null, "NO")).get(0);
        assertThat(text.notation()).isEmpty();
        assertThat(text.text("remarks")).isEqualTo("NO");
    }

    @Test
    void storesABlendBesideItsComponents() {
        List<Observation> records = records(hfcRow("Ghana", "2022", "R-404A", "36", null, null));
        assertThat(records)
                .extracting(Observation::part)
                .containsExactly(Part.BLEND, Part.COMPONENT, Part.COMPONENT, Part.COMPONENT);
        assertThat(records)
                .allSatisfy(record -> assertThat(record.text("blend")).isEqualTo("R-404A"));
        assertThat(records.subList(1, 4))
                .extracting(record -> record.text("substance") + " " + record.number("import_new"))
                .containsExactlyInAnyOrder("HFC-125 15.84", "HFC-134a 1.44", "HFC-143a 18.72");
    }

    @Test
    void readsACompositionTypedInTheCell() {
        List<Observation> records =
                records(hfcRow("Ghana", "2022", "HFC-32=50%; HFC-125=50%", new BigDecimal("10"), null, null));
        assertThat(records).extracting(Observation::part).containsExactly(Part.BLEND, Part.COMPONENT, Part.COMPONENT);
        assertThat(records.get(1).number("import_new")).isEqualByComparingTo("5");
    }

    @Test
    void leavesPartsOfABlendOutThatBelongElsewhere() {
        RowResult result = hfcRow("Ghana", "2022", "R-401A", "100", null, null);
        assertThat(records(result)).extracting(r -> r.text("substance")).containsExactly("R-401A", "HFC-152a");
        assertThat(codes(result)).containsExactly("NORM-407");
    }

    @Test
    void ignoresASubstanceOfAnotherGroup() {
        RowResult result = hfcRow("Ghana", "2022", "HCFC-22", "100", null, null);
        assertThat(result.verdict()).isEqualTo(Verdict.IGNORED);
        assertThat(result.why()).isEqualTo("outside the inventory");
        assertThat(result.explained()).isEqualTo(Map.of("outside the inventory", 4));
    }

    @Test
    void reportsAnUnknownSubstanceOnceForTwoInventories() {
        Inventory other = new InventoryBuilder("mb")
                .substance(true, "EI")
                .field("import_new", Type.MASS, "t")
                .field("import_feedstock", Type.MASS, "t")
                .field("remarks", Type.TEXT)
                .form("imports", "substance=required")
                .build();
        TablePlan[] plans = {imports(hfc().build()).plan(), imports(other).plan()};
        RowResult unknown =
                normaliser().normalise(TableBuilder.read(TableBuilder.row(4, "Ghana", "2022", "HFC-999", "1"), plans));
        assertThat(unknown.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(unknown.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo("REF-101");
            assertThat(issue.found()).isEqualTo("HFC-999");
            assertThat(issue.about().country()).isEqualTo("GHA");
        });
        assertThat(unknown.explained()).isEqualTo(Map.of("row in error", 4));

        RowResult bromide = normaliser()
                .normalise(TableBuilder.read(TableBuilder.row(4, "Ghana", "2022", "Methyl bromide", "1"), plans));
        assertThat(bromide.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(bromide.views().get(0).outcome()).isInstanceOf(RowOutcome.Ignored.class);
        assertThat(bromide.cellsUsed()).isEqualTo(4);
    }

    @Test
    void rejectsARowWithoutItsKeys() {
        assertThat(codes(hfcRow(null, "2022", "HFC-32", "1"))).containsExactly("NORM-402");
        assertThat(codes(hfcRow("Ghana", "2022", null, "1"))).containsExactly("NORM-403");
    }

    @Test
    void ignoresARowThatReportsNothing() {
        RowResult result = hfcRow("Ghana", "2022", "some preprinted line", null, null, null);
        assertThat(result.verdict()).isEqualTo(Verdict.IGNORED);
        assertThat(result.why()).isEqualTo("nothing reported in the row");
    }

    @Test
    void takesKeysFromLabelledCellsAndRefusesContradiction() {
        TablePlan plan = imports(hfc().build())
                .labelled("country", "Ghana")
                .labelled("time_period", "2022")
                .plan();
        RowResult taken =
                normaliser().normalise(TableBuilder.read(TableBuilder.row(4, null, null, "HFC-32", "1"), plan));
        assertThat(records(taken).get(0).text("country")).isEqualTo("GHA");
        RowResult contradiction =
                normaliser().normalise(TableBuilder.read(TableBuilder.row(4, "Ghana", "2021", "HFC-32", "1"), plan));
        assertThat(codes(contradiction)).containsExactly("NORM-401");
    }

    @ParameterizedTest(name = "{0} {1} is {2} t")
    @CsvSource({
        "12.5, kg, 0.0125",
        "1000, g, 0.001",
        "2, Gg, 2000",
        "10, lb, 0.0045359237",
        "12.5, t, 12.5",
        "1430, t CO2-eq, 1",
        "1, kt CO2-eq, 0.699300699300699"
    })
    void convertsToTheStoredUnit(String amount, String unit, String tonnes) {
        TablePlan plan = new TableBuilder(hfc().build(), "imports")
                .column("country")
                .column("time_period")
                .column("substance")
                .column("import_new", unit)
                .plan();
        RowResult result = normaliser()
                .normalise(TableBuilder.read(
                        TableBuilder.row(4, "Ghana", "2022", "HFC-134a", new BigDecimal(amount)), plan));
        assertThat(records(result).get(0).number("import_new")).isEqualTo(new BigDecimal(tonnes));
    }

    @Test
    void refusesUnitsThatDoNotLeadToAMass() {
        TableBuilder table = new TableBuilder(hfc().build(), "imports")
                .column("country")
                .column("time_period")
                .column("substance")
                .column("import_new")
                .column("unit");
        TablePlan plan = table.plan();
        assertThat(codes(of(plan, "Ghana", "2022", "R-404A", "36", "t CO2-eq"))).containsExactly("NORM-303");
        assertThat(codes(of(plan, "Ghana", "2022", "HFC-134a", "36", "ODP t"))).containsExactly("NORM-304");
        assertThat(codes(of(plan, "Ghana", "2022", "HFC-134a", "36", "L"))).containsExactly("NORM-301");
        assertThat(codes(of(plan, "Ghana", "2022", "HFC-134a", "36", "stone weight")))
                .containsExactly("REF-121");
        assertThat(codes(of(plan, "Ghana", "2022", "HFC-134a", "36%", null))).containsExactly("NORM-114");
    }

    private static RowResult of(TablePlan plan, @Nullable Object... cells) {
        return normaliser().normalise(TableBuilder.read(TableBuilder.row(4, cells), plan));
    }

    @Test
    void takesTheUnitFromTheNearestPlace() {
        Field mass = new Field("import_new", Type.MASS, "Import", "t", "g", null, List.of(), false, null, null);
        Inventory inventory = hfc().field(mass).build();
        TableBuilder reported = tableOf(inventory, null);
        assertThat(stored(reported.plan(), null)).isEqualTo("0.005");
        assertThat(stored(tableOf(inventory, null).labelled("unit", "kg").plan(), null))
                .isEqualTo("5");
        assertThat(stored(tableOf(inventory, "Gg").labelled("unit", "kg").plan(), null))
                .isEqualTo("5000000");
        assertThat(stored(tableOf(inventory, "Gg").labelled("unit", "kg").plan(), "t"))
                .isEqualTo("5000");
    }

    private static TableBuilder tableOf(Inventory inventory, @Nullable String headingUnit) {
        return new TableBuilder(inventory, "imports")
                .column("country")
                .column("time_period")
                .column("substance")
                .column("import_new", headingUnit)
                .column("unit");
    }

    private static String stored(TablePlan plan, @Nullable String unit) {
        Observation record = records(of(plan, "Ghana", "2022", "HFC-32", new BigDecimal("5000"), unit))
                .get(0);
        return Exact.text(Objects.requireNonNull(record.number("import_new")));
    }

    private static Inventory register() {
        return new InventoryBuilder("pcb")
                .field("ppm", Type.CONCENTRATION, "mg/kg")
                .code("ppm_qualifier", "sign", "LT=<", "GT=>")
                .field("density_kg_per_l", Type.DECIMAL, "kg/L")
                .field("units", Type.INTEGER)
                .field("tested", Type.BOOLEAN)
                .field("sampled", Type.DATE)
                .code("kind", "kind", "TRANSFORMER=Transformer", "TRANSFORMER=Transformador", "CAPACITOR=Cap?")
                .derived("percent", Type.DECIMAL, "ppm / 10000")
                .form("register", "country=required", "time_period=required")
                .build();
    }

    private static TableBuilder registerTable(@Nullable String ppmUnit) {
        return new TableBuilder(register(), "register")
                .labelled("country", "Ghana")
                .labelled("time_period", "2022")
                .column("ppm", ppmUnit)
                .column("density_kg_per_l")
                .column("units")
                .column("tested")
                .column("sampled")
                .column("kind");
    }

    @Test
    void convertsConcentrations() {
        assertThat(records(of(registerTable(null).plan(), "0.5%")).get(0).number("ppm"))
                .isEqualByComparingTo("5000");
        assertThat(records(of(registerTable("%").plan(), "0.5")).get(0).number("percent"))
                .isEqualByComparingTo("0.5");
        assertThat(records(of(registerTable("mg/L").plan(), "44", new BigDecimal("0.88")))
                        .get(0)
                        .number("ppm"))
                .isEqualByComparingTo("50");
        assertThat(codes(of(registerTable("mg/L").plan(), "44"))).containsExactly("NORM-302");
    }

    @Test
    void keepsTheSignBeforeAFigureWhereThereIsAPlaceForIt() {
        Observation record = records(of(registerTable(null).plan(), "<2")).get(0);
        assertThat(record.text("ppm_qualifier")).isEqualTo("LT");
        assertThat(record.number("ppm")).isEqualByComparingTo("2");
        assertThat(codes(hfcRow("Ghana", "2022", "HFC-32", "<2"))).containsExactly("NORM-110");
    }

    @Test
    void readsCodesDatesCountsAndYesOrNo() {
        Cell yes = new Cell(3, Cell.Kind.BOOLEAN, "TRUE", null, null, null);
        Observation record = records(
                        of(registerTable(null).plan(), "1", null, "3.0", yes, "2019-05-23", "transformador"))
                .get(0);
        assertThat(record.values())
                .containsEntry("units", 3L)
                .containsEntry("tested", true)
                .containsEntry("sampled", LocalDate.of(2019, 5, 23))
                .containsEntry("kind", "TRANSFORMER");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            1,234 | - | - | - | - | - | NORM-101
            10-20 | - | - | - | - | - | NORM-102
            #N/A! | - | - | - | - | - | NORM-103
            much | - | - | - | - | - | NORM-104
            1234567890123 | - | - | - | - | - | NORM-107
            0.1234567890123456 | - | - | - | - | - | NORM-108
            12.5* | - | - | - | - | - | NORM-109
            0.0000000000000000001 | - | - | - | - | - | NORM-115
            1 | - | 2.5 | - | - | - | NORM-111
            1 | - | - | perhaps | - | - | NORM-206
            1 | - | - | - | summer | - | NORM-201
            1 | - | - | - | 04/05/2019 | - | NORM-202
            1 | - | - | - | - | frigorific | REF-131
            1 | - | - | - | - | Cap | REF-132
            """)
    void tellsWhatItFinds(
            String ppm,
            @Nullable String density,
            @Nullable String units,
            @Nullable String tested,
            @Nullable String sampled,
            @Nullable String kind,
            String code) {
        RowResult result = of(registerTable(null).plan(), ppm, density, units, tested, sampled, kind);
        assertThat(codes(result)).containsExactly(code);
        assertThat(result.issues().get(0).found()).isNotBlank();
    }

    @Test
    void tellsOfErrorsDatesAndUncalculatedFormulasInFigures() {
        TablePlan plan = registerTable(null).plan();
        assertThat(codes(of(plan, new Cell(0, Cell.Kind.ERROR, "#REF!", null, null, null))))
                .containsExactly("NORM-103");
        assertThat(codes(of(plan, new Cell(0, Cell.Kind.NOT_CALCULATED, "=A1", null, null, null))))
                .containsExactly("NORM-106");
        assertThat(codes(of(plan, new Cell(0, Cell.Kind.DATE, "2019-05-10", null, LocalDate.of(2019, 5, 10), "d"))))
                .containsExactly("NORM-105");
    }

    @Test
    void keepsWithinTheLimitsOfAField() {
        Field limited = new Field("import_new", Type.MASS, "Import", "t", null, null, List.of(), false, "0", "1000");
        TablePlan plan = imports(hfc().field(limited).build()).plan();
        assertThat(codes(of(plan, "Ghana", "2022", "HFC-32", "-1"))).containsExactly("NORM-112");
        assertThat(codes(of(plan, "Ghana", "2022", "HFC-32", "1000.01"))).containsExactly("NORM-113");
        assertThat(codes(of(plan, "Ghana", "2022", "HFC-32", "1000"))).isEmpty();
    }

    @Test
    void keepsACountryOfItsTimeWithAWarning() {
        RowResult result = hfcRow("Yugoslavia", "2015", "HFC-32", "1");
        assertThat(result.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(codes(result)).containsExactly("REF-113");
    }

    @Test
    void rejectsARowWhoseFiguresMultiplyBeyondWhatCanBeStored() {
        Inventory inventory = hfc().derived("product", Type.DECIMAL, "import_new * import_feedstock")
                .build();
        TablePlan plan = imports(inventory).plan();
        assertThat(codes(of(plan, "Ghana", "2022", "HFC-32", "999999999999", "999999999999")))
                .containsExactly("NORM-408");
        assertThat(records(of(plan, "Ghana", "2022", "HFC-32", "3", "0.5"))
                        .get(0)
                        .number("product"))
                .isEqualByComparingTo("1.5");
    }

    private static TableBuilder uses() {
        Inventory inventory = hfc().code("sector", "sector", "FOAM=Foam", "FIRE=Fire", "TOTAL=Total")
                .field("use", Type.MASS, "t")
                .form(
                        "uses",
                        List.of(new Form.Spread("sector", "use", "{}", "sector", List.of(), List.of("TOTAL"))),
                        null,
                        Map.of(),
                        "country=required",
                        "time_period=required",
                        "sector=required",
                        "use=expected")
                .build();
        return new TableBuilder(inventory, "uses")
                .labelled("country", "Ghana")
                .labelled("time_period", "2022")
                .column("substance")
                .column("import_new")
                .spread(0, "FOAM", false)
                .spread(0, "FIRE", false)
                .spread(0, "TOTAL", true)
                .unread("running number");
    }

    @Test
    void givesARecordForEachFilledSpreadCell() {
        RowResult result = of(uses().plan(), "HFC-32", "7", "1", "2", "3", "1");
        assertThat(records(result))
                .extracting(record -> record.text("sector") + " " + record.number("use") + " "
                        + record.number("import_new") + " " + record.at().cell())
                .containsExactly("null null 7 row 4", "FOAM 1 null C4", "FIRE 2 null D4");
        assertThat(result.cellsUsed()).isEqualTo(4);
        assertThat(result.explained()).isEqualTo(Map.of("total", 1, "running number", 1));
    }

    @Test
    void holdsTotalsAgainstTheirParts() {
        assertThat(codes(of(uses().plan(), "HFC-32", null, "1", "2", "4"))).containsExactly("NORM-405");
        assertThat(codes(of(uses().plan(), "HFC-32", null, "1", "2", "3.01"))).isEmpty();
        assertThat(codes(of(uses().plan(), "HFC-32", null, "1", "NO", "1"))).isEmpty();
        assertThat(codes(of(uses().plan(), "HFC-32", null, "1", null, "1"))).isEmpty();
    }

    @Test
    void readsLongListsByTheirMeasure() {
        Inventory inventory = hfc().code(
                        "flow", "flow", "import_new=Imports", "import_feedstock=Feedstock", "other=Other")
                .form(
                        "long",
                        List.of(),
                        new Form.Measure("flow", "quantity"),
                        Map.of("remarks", "from a list"),
                        "country=required",
                        "time_period=required",
                        "substance=required")
                .build();
        TablePlan plan = new TableBuilder(inventory, "long")
                .column("country")
                .column("time_period")
                .column("substance")
                .column("flow")
                .column("quantity", "kg")
                .plan();
        Observation record =
                records(of(plan, "Ghana", "2022", "HFC-32", "Imports", "500")).get(0);
        assertThat(record.number("import_new")).isEqualByComparingTo("0.5");
        assertThat(record.text("remarks")).isEqualTo("from a list");
        assertThat(codes(of(plan, "Ghana", "2022", "HFC-32", null, "500"))).containsExactly("NORM-406");
        assertThat(codes(of(plan, "Ghana", "2022", "HFC-32", "Other", "500"))).containsExactly("NORM-406");
        assertThat(codes(of(plan, "Ghana", "2022", "HFC-32", "Exprts", "500"))).containsExactly("REF-131");
    }

    @Test
    void explainsHowAFigureCameAbout() {
        TablePlan plan = tableOf(hfc().build(), "kg").plan();
        List<Conversion> steps =
                normaliser().explain(TableBuilder.read(TableBuilder.row(4, "Ghana", "2022", "R-410A", "1000"), plan));
        assertThat(steps)
                .extracting(Conversion::steps)
                .containsExactly(
                        List.of("read as 1000", "unit kg by the heading", "x 0.001 / 1 to t", "stored as 1"),
                        List.of("x 0.5 for HFC-125: 0.5"),
                        List.of("x 0.5 for HFC-32: 0.5"));
    }

    @Test
    void letsAFirstPassOverTheFileDecideTheDecimalMark() {
        TablePlan plan = imports(hfc().build()).plan();
        ReadRow clear = TableBuilder.read(TableBuilder.row(4, "Ghana", "2021", "HFC-32", "12,5"), plan);
        ReadRow unclear = TableBuilder.read(TableBuilder.row(5, "Ghana", "2022", "HFC-32", "1,234"), plan);
        DecimalMarks marks = new DecimalMarks();
        marks.see(clear);
        marks.see(unclear);
        RowNormaliser normaliser = new RowNormaliser(new Normalising(facts, new ExpressionEngine(facts)), marks);
        assertThat(records(normaliser.normalise(unclear)).get(0).number("import_new"))
                .isEqualByComparingTo("1.234");
        marks.see(TableBuilder.read(TableBuilder.row(6, "Ghana", "2023", "HFC-32", "12.5"), plan));
        assertThat(codes(normaliser.normalise(unclear))).containsExactly("NORM-101");
    }

    /** Two thousand seeded rows of all sorts of cells: whatever becomes of them, each cell is used or explained. */
    @Test
    void accountsForEveryCell() {
        Random random = new Random(20160101);
        String[] texts = {
            "Ghana", "2022", "HFC-32", "R-404A", "HCFC-22", "12,5", "1,234", "NO", "x", "10-20", "Total", "#REF!"
        };
        TablePlan[] plans = {uses().plan(), imports(hfc().build()).plan()};
        RowNormaliser normaliser = normaliser();
        for (int i = 0; i < 2000; i++) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (int c = 0; c < random.nextInt(10); c++) {
                cells.add(random.nextInt(4) == 0 ? null : texts[random.nextInt(texts.length)]);
            }
            RowResult result = normaliser.normalise(TableBuilder.read(TableBuilder.row(i + 4, cells.toArray()), plans));
            int explained = result.explained().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            assertThat(result.cellsUsed() + explained)
                    .isEqualTo((int) cells.stream().filter(c -> c != null).count());
            assertThat(result.verdict() == Verdict.IGNORED)
                    .isEqualTo(!result.why().isEmpty());
        }
    }
}
