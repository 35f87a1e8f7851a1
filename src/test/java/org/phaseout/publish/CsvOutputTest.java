package org.phaseout.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;

class CsvOutputTest {

    @TempDir
    Path output;

    @Test
    void aTableIsPublishedAsPlainCsv() throws IOException {
        Path folder = new Publisher(output).publish(Samples.edition()).folder();

        assertThat(Files.readString(folder.resolve("things_use.csv")))
                .isEqualTo(String.join(
                        "\r\n",
                        "area_type,area,purpose,time_period,used,share,remark,obs_status,n_reporting,n_expected",
                        "country,AAA,OWN_USE,2020,1.5,100.0,fine,A,1,1",
                        "country,AAA,RESALE,2020,1000,120.0,,A,1,1",
                        "country,BBB,OWN_USE,2020,,,\"'=1+1, \"\"so\"\"\",L,1,1",
                        "world,WORLD,OWN_USE,2020,0,-0.1,,E,2,3",
                        ""));
    }

    @Test
    void aTableOfCountriesOnlyHasNoCountOfReports() {
        PublishedTable table = Samples.published(
                Samples.table(
                        "plain",
                        List.of("country", "time_period"),
                        List.of(),
                        Samples.number("used", "Used", "t", null)),
                List.of());

        assertThat(table.columns())
                .extracting(OutputColumn::name)
                .containsExactly("area_type", "area", "time_period", "used", "obs_status");
    }

    private static ListedFile file(String name, Issue... issues) {
        return new ListedFile(name, Samples.SHA_A, List.of(issues)::forEach, null);
    }

    private void list(ListedFile... files) throws IOException {
        try (IssuesCsv list = new IssuesCsv(output, "r-1", null)) {
            list.write(List.of(files));
        }
    }

    @Test
    void issuesArePublishedOneALine() throws IOException {
        list(
                file(
                        "a.xlsx",
                        Samples.issue(new CellRef("Use", "C", 14), "-"),
                        Samples.issue(CellRef.wholeRow("=Use", 15), "two\nlines")),
                file("gnp.\u202Exslx", Samples.issue(CellRef.wholeSheet("Use"), "")));

        String head = "run_id,file,sha256,sheet,cell,row,column_header,field,value_raw,rule_id,severity,message,"
                + "how_to_fix,doc_url,lang,area,period,substance,status,first_seen";
        String tail = "Write a figure.,issues.md#xx-101,en,AAA,2020,,open,";
        assertThat(Files.readString(output.resolve("issues.csv")))
                .isEqualTo(String.join(
                        "\r\n",
                        head,
                        "r-1,a.xlsx,%s,Use,C14,14,Used,used,'-,XX-101,error,'-' is no figure.,%s"
                                .formatted(Samples.SHA_A, tail),
                        "r-1,a.xlsx,%s,'=Use,,15,Used,used,\"two\nlines\",XX-101,error,\"'two\nlines' is no figure.\",%s"
                                .formatted(Samples.SHA_A, tail),
                        "r-1,gnp.\\u202Exslx,%s,Use,,,Used,used,,XX-101,error,'' is no figure.,%s"
                                .formatted(Samples.SHA_A, tail),
                        ""));
    }

    @Test
    void aBrokenCharacterDoesNotStopTheRun() throws IOException {
        list(file("a.xlsx", Samples.issue(new CellRef("Use", "C", 1), "half \uD800 pair")));

        assertThat(Files.readString(output.resolve("issues.csv"))).contains("half ? pair");
    }

    @Test
    void textIsWrittenInUtf8WithoutAByteOrderMark() throws IOException {
        try (CsvFile csv = CsvFile.create(output, "t.csv", List.of("name"))) {
            csv.row(List.of("Côte d’Ivoire"));
        }

        assertThat(Files.readAllBytes(output.resolve("t.csv")))
                .isEqualTo("name\r\nCôte d’Ivoire\r\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRowWithACellTooManyIsAFaultOfOurs() {
        PublishedTable table =
                Samples.published(Samples.use().definition(), List.of(Samples.row("country", "AAA", "OWN_USE", 2020)));
        EditionContents edition = Samples.edition(List.of(table), "0.1.0");

        assertThatThrownBy(() -> new Publisher(output).publish(edition))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A row has 4 cells");
    }
}
