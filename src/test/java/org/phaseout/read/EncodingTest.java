package org.phaseout.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.phaseout.definition.FileRules;
import org.phaseout.model.Issue;

/** Text files of many languages and encodings are read right, with a warning that shows a sample, or refused: never wrong. */
class EncodingTest {

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("fr", "Pays,Quantité,Remarques\nCôte d’Ivoire,12,déjà déclaré\nAlgérie,5,réfrigération\n"),
            Map.entry("es", "País,Año,Cantidad\nPerú,2012,5\nEspaña,2013,exportación a México\n"),
            Map.entry("de", "Land,Menge\nÖsterreich,5\nMünchen,Kälteanlagen für Gebäude\n"),
            Map.entry("pt", "País,Substância\nMoçambique,São Tomé e Príncipe\nremanescente,exportação não declarada\n"),
            Map.entry("pl", "Kraj,Ilość,Uwagi\nPolska,5,urządzenia chłodnicze\nŁódź,7,zużycie własne\n"),
            Map.entry("cs", "Země,Množství,Poznámky\nČeská republika,5,chladicí zařízení\nPříbram,7,vývoz\n"),
            Map.entry("hu", "Ország,Mennyiség\nMagyarország,5\nőszi behozatal,hűtőközeg\n"),
            Map.entry(
                    "ru",
                    "Страна,Вещество,Год,Количество\nРоссийская Федерация,ГФУ-134а,2012,5\nБеларусь,ГФУ-32,2013,7\n"),
            Map.entry("ru-short", "Страна,Количество\nИордания,1\n"),
            Map.entry("uk", "Країна,Речовина,Кількість\nУкраїна,холодоагент,5\n"),
            Map.entry(
                    "ar",
                    "الدولة,المادة,السنة,الكمية\nالأردن,مركبات الكربون,2012,5\nالمملكة العربية السعودية,بروميد الميثيل,2013,7\n"),
            Map.entry("zh", "国家,物质,年份,数量\n中国,氢氟碳化物,2012,5\n约旦,甲基溴,2013,7\n"),
            Map.entry("zh-tw", "國家,物質,年份,數量\n約旦,氫氟碳化物,2012,5\n"),
            Map.entry("ja", "国名,物質名,年度,数量\nヨルダン,ハイドロフルオロカーボン,2012,5\n日本,臭化メチル,2013,7\n"),
            Map.entry("ko", "국가,물질,연도,수량\n대한민국,수소불화탄소,2012,5\n요르단,브롬화메틸,2013,7\n"),
            Map.entry("el", "Χώρα,Ουσία,Ποσότητα\nΕλλάδα,ψυκτικό μέσο,5\nΚύπρος,βρωμομεθάνιο,7\n"),
            Map.entry("tr", "Ülke,Madde,Miktar\nTürkiye,soğutucu akışkan,5\nİstanbul,ihracat,7\n"),
            Map.entry("he", "מדינה,חומר,כמות\nישראל,קרר,5\nירדן,מתיל ברומיד,7\n"),
            Map.entry("name-only", "country,quantity\nJordan,3\nCôte d’Ivoire,5\n"),
            Map.entry("degree", "substance,remark\nHFC-134a,below 25 °C\n"));

    private static final Map<String, String> ENCODINGS = Map.ofEntries(
            Map.entry("fr", "windows-1252 x-MacRoman IBM850"),
            Map.entry("es", "windows-1252 x-MacRoman IBM850"),
            Map.entry("de", "windows-1252 x-MacRoman IBM850"),
            Map.entry("pt", "windows-1252 x-MacRoman IBM850"),
            Map.entry("pl", "windows-1250 ISO-8859-2"),
            Map.entry("cs", "windows-1250 ISO-8859-2"),
            Map.entry("hu", "windows-1250"),
            Map.entry("ru", "windows-1251 KOI8-R IBM866 ISO-8859-5"),
            Map.entry("ru-short", "windows-1251 KOI8-R IBM866"),
            Map.entry("uk", "windows-1251"),
            Map.entry("ar", "windows-1256 ISO-8859-6"),
            Map.entry("zh", "GBK GB18030"),
            Map.entry("zh-tw", "Big5"),
            Map.entry("ja", "Shift_JIS EUC-JP"),
            Map.entry("ko", "EUC-KR"),
            Map.entry("el", "windows-1253"),
            Map.entry("tr", "windows-1254"),
            Map.entry("he", "windows-1255"),
            Map.entry("name-only", "windows-1252 x-MacRoman"),
            Map.entry("degree", "windows-1252 x-MacRoman"));

    /** Encodings that most files come in: these must be read, not only asked about. */
    private static final List<String> COMMON = List.of(
            "fr windows-1252",
            "es windows-1252",
            "pt windows-1252",
            "name-only windows-1252",
            "ru windows-1251",
            "ru KOI8-R",
            "ar windows-1256",
            "zh GBK",
            "ja Shift_JIS");

    @TempDir
    Path folder;

    static Stream<Arguments> cases() {
        return ENCODINGS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(e -> Stream.of(e.getValue().split(" ")).map(charset -> Arguments.of(e.getKey(), charset)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("cases")
    void aTextIsReadRightOrAskedAbout(String language, String charset) throws IOException {
        String text = TEXTS.getOrDefault(language, "").replace("’", charset.startsWith("IBM") ? "'" : "’");
        Path file = Files.write(folder.resolve("a.csv"), text.getBytes(Charset.forName(charset)));

        List<String> expected = new ArrayList<>();
        for (String value : text.split("[,\n]")) {
            expected.add(value);
        }
        List<String> found;
        try (SourceFile source = Sheets.open(file)) {
            found = Sheets.rows(source, source.sheets().get(0)).stream()
                    .flatMap(r -> r.cells().stream().map(Cell::text))
                    .toList();
            assertThat(source.issues()).extracting(Issue::code).containsExactly("READ-009");
            assertThat(source.issues().get(0).found()).isIn(expected);
        } catch (UnreadableFile e) {
            assertThat(e.reason()).isEqualTo("BAD_ENCODING");
            assertThat(COMMON).as(e.getMessage()).doesNotContain(language + " " + charset);
            return;
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void whatIsSaidOfAFileGoesBeforeAnyGuess() throws IOException {
        String text = "الدولة,الكمية\nالأردن,5\n";
        Path file = Files.write(folder.resolve("JOR.csv"), text.getBytes(Charset.forName("windows-1256")));
        FileRules rules = FileRules.NONE.with(Charset.forName("windows-1256"));

        try (SourceFile source = SourceFiles.open(file, "JOR.csv", rules, CpuTime.REAL)) {
            assertThat(source.encoding()).isEqualTo("windows-1256");
            assertThat(source.issues()).isEmpty();
            assertThat(Sheets.rows(source, source.sheets().get(0)).get(1).firstText())
                    .isEqualTo("الأردن");
        }
    }

    @Test
    void aMarkGoesBeforeWhatIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "\uFEFFPaís\nPerú\n", StandardCharsets.UTF_8);
        FileRules rules = FileRules.NONE.with(Charset.forName("windows-1256"));

        try (SourceFile source = SourceFiles.open(file, "a.csv", rules, CpuTime.REAL)) {
            assertThat(source.encoding()).isEqualTo("UTF-8");
        }
    }
}
