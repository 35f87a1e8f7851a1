package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of whole runs, from the inbox to the page. */
@Tag(HomeStore.TAG)
class ReportTest {

    private static final Path SAMPLES = Path.of("sample-inputs");

    @TempDir
    Path folder;

    private static Document report(Home home) throws IOException {
        return Jsoup.parse(Files.readString(home.latest().resolve("report.html")));
    }

    @Test
    void tellsWhatANightCameToAndWhatTheNextOneMoved() throws IOException {
        Home home = Home.in(folder);
        Program.Said first = run(home.drop(SAMPLES.resolve("methyl-bromide-returned/qps_above_import.xlsx"))
                .drop(SAMPLES.resolve("methyl-bromide-long-list/methyl-bromide-list.csv")));
        Document before = report(home);
        String since = home.latest().getFileName().toString();
        home.drop(SAMPLES.resolve("methyl-bromide-article-7-french/Maroc_Article_7_2006.xlsx"));
        run(home);
        Document after = report(home);

        assertThat(first.out()).contains("The report: ").contains("report.html");
        assertThat(before.select("h1").text())
                .startsWith("2 files: 1 accepted, 1 returned")
                .contains("1 country above the methyl bromide limit");
        assertThat(before.select("#today .task:nth-of-type(1)").text())
                .contains("qps_above_import.xlsx · Kenya", "Data form 1 - Imports!I9");
        assertThat(before.select("#moved").text()).contains("This is the first edition");
        assertThat(before.select("#coverage tr:contains(Kenya)").text()).contains("×");
        assertThat(before.select("#charts figure.over figcaption").text()).contains("South Africa 545.9 ODP t in 2010");
        assertThat(after.select("h1").text()).startsWith("3 files: 1 accepted, 1 accepted with issues, 1 returned");
        assertThat(after.select("#moved").text())
                .contains("from edition " + since)
                .contains("MB-01");
    }

    @Test
    void anEmptyNightLeavesItAndARebuildIsTheSame() throws IOException {
        Home home = Home.in(folder).drop(SAMPLES.resolve("methyl-bromide-long-list/methyl-bromide-list.csv"));
        run(home);
        home.drop(SAMPLES.resolve("methyl-bromide-article-7-french/Maroc_Article_7_2006.xlsx"));
        run(home);
        String report = Files.readString(home.latest().resolve("report.html"));

        run(home);
        Program.Said proof = Program.run("rebuild", "--verify", "--home", folder.toString());
        Program.Said said = Program.run("report", "--home", folder.toString());

        assertThat(Files.readString(home.latest().resolve("report.html"))).isEqualTo(report);
        assertThat(proof.exitCode()).as(proof.out()).isZero();
        assertThat(said.out().strip()).endsWith("report.html");
        assertThat(Files.readString(Path.of(said.out().strip()))).isEqualTo(report);
        assertThat(Program.run("verify", "--home", folder.toString()).exitCode())
                .isZero();
    }

    @Test
    void aHomeWithoutFilesHasOneToo() throws IOException {
        Home home = Home.in(folder);
        Program.Said before = Program.run("report", "--home", folder.toString());
        run(home);

        assertThat(before.exitCode()).isEqualTo(2);
        assertThat(before.err()).contains("Nothing was published yet");
        assertThat(report(home).select("h1").text()).isEqualTo("No files yet.");
    }

    private static Program.Said run(Home home) {
        return Program.run("run", "--home", home.folder().toString(), "--settle", "0");
    }
}
