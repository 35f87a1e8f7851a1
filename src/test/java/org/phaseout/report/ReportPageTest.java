package org.phaseout.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.phaseout.definition.Chart;
import org.phaseout.model.Severity;
import org.phaseout.publish.EditionChanges.TableCount;
import org.phaseout.publish.EditionDiff;
import org.phaseout.publish.MovedFigures;
import org.phaseout.publish.Since;
import org.phaseout.report.ReportContents.What;

/** What stands on the page, and in which order. */
class ReportPageTest {

    private static final String RETURNED = "No part of the file can be used before its errors are mended.";

    private static Story twoCountries() {
        return new Story()
                .file("ken.xlsx", "RETURNED", RETURNED, "KEN")
                .file("chl.xlsx", "ACCEPTED", null, "CHL")
                .file("broken.xlsx", "REJECTED", "TRUNCATED: The file ends too early.")
                .issue("ken.xlsx", "XX-101", Severity.ERROR, "Use", "12 t")
                .issue("ken.xlsx", "REF-111", Severity.ERROR, "Use", "Kenia")
                .issue("chl.xlsx", "XX-102", Severity.WARNING, "Uso", "7")
                .cell("KEN", 2020, What.RETURNED)
                .cell("KEN", 2020, What.DUE)
                .cell("CHL", 2020, What.COUNTS)
                .cell("PER", 2020, What.DUE)
                .table(
                        Story.AGAINST_LIMIT,
                        List.of(
                                Story.row("country", "CHL", 2019, "3", "4", "COMPLIANT"),
                                Story.row("country", "CHL", 2020, "5.25", "4", "EXCEEDS"),
                                Story.row("country", "KEN", 2020, "1", "4", "COMPLIANT"),
                                Story.row("world", "WORLD", 2020, "6.25", null, null)));
    }

    private static String text(Document page, String selector) {
        Element found = page.selectFirst(selector);
        assertThat(found).as(selector).isNotNull();
        return found.text().replace('\u202f', ' ');
    }

    @Test
    void theVerdictSaysWhatBecameOfTheFilesAndWhoIsAboveALimit() {
        assertThat(text(twoCountries().page(), "h1"))
                .isEqualTo("3 files: 1 accepted, 1 returned, 1 rejected; 1 country above the limit.");
    }

    @Test
    void thePartsStandInTheOrderInWhichPeopleNeedThem() {
        assertThat(twoCountries().page().select("main > section").eachAttr("id"))
                .containsExactly("today", "files", "issues", "coverage", "charts", "moved", "appendix");
    }

    @Test
    void whatNeedsAPersonComesWithWhoAndWhatToDo() {
        Document page = twoCountries().page();

        assertThat(page.select("#today h3").eachText())
                .containsExactly(
                        "1 file to send back",
                        "1 file that could not be read",
                        "1 country above the limit",
                        "1 name that no list knows",
                        "2 of 3 reports missing: Things, 2020");
        assertThat(page.select("#today .task .about p").eachText())
                .hasSize(5)
                .contains("Check the figures.")
                .doesNotContain("");
        assertThat(text(page, "#today .task:nth-of-type(1) .items > li"))
                .startsWith("ken.xlsx · Kenya · 2 errors")
                .contains("Use!C14", "12 t");
        assertThat(text(page, "#today .task:nth-of-type(3) .items > li"))
                .isEqualTo("Chile · 5.3 t in 2020 · limit 4.0 · exceeds");
    }

    @Test
    void filesStandByCountryWithTheirRowsAndIssues() {
        Document page = twoCountries().page();

        assertThat(page.select("#files tr.group").eachText())
                .containsExactly("Kenya (KEN)", "Country not known", "Chile (CHL)");
        assertThat(text(page, "#files tr:contains(ken.xlsx)")).isEqualTo("ken.xlsx × returned KEN 2020 9 7 1 2 0");
        assertThat(text(page, "#files tr:contains(broken.xlsx)")).contains("TRUNCATED: The file ends too early.");
    }

    @Test
    void issuesStandByRuleTheGravestFirstWithCellsQuoted() {
        Document page = twoCountries().page();

        assertThat(page.select("#issues article code").eachText()).containsExactly("REF-111", "XX-101", "XX-102");
        assertThat(text(page, "#issues article:contains(REF-111)"))
                .contains("error", "1 issue in 1 file", "A country name that no list of spellings holds.")
                .contains("ken.xlsx · Use!C14 Kenia", "What to do: Write a figure.", "issues.md#ref-111");
    }

    @Test
    void issuesOfReplacedFilesAreOnlyCounted() {
        Document page = new Story()
                .file("old.xlsx", "SUPERSEDED", null, "KEN")
                .issue("old.xlsx", "XX-101", Severity.ERROR, "Use", "12 t")
                .page();

        assertThat(page.select("#issues article")).isEmpty();
        assertThat(text(page, "#issues")).contains("1 issue of a file that a newer one replaced is left out here.");
    }

    @Test
    void theGridShowsWhatCountsWhatWasSentBackAndWhatIsMissing() {
        Document page = twoCountries()
                .cell("CHL", 2017, What.RETURNED)
                .cell("CHL", 2017, What.COUNTS)
                .page();

        assertThat(page.select("#coverage thead th").eachText()).containsExactly("Country", "2017", "2020");
        assertThat(page.select("#coverage tbody tr").eachText()).containsExactly("Chile ! ✓", "Kenya ×");
        assertThat(text(page, "#coverage details")).isEqualTo("1 country is due and has sent nothing PER");
    }

    @Test
    void picturesShowThoseAboveTheirLimitFirstAndSayTheSameInWords() {
        Document page = twoCountries().page();

        assertThat(page.select("#charts figcaption strong").eachText()).containsExactly("Chile", "Kenya", "World");
        assertThat(page.select("#charts figure.over")).hasSize(1);
        assertThat(page.select("#charts svg").eachAttr("role")).containsOnly("img");
        assertThat(text(page, "#charts svg desc")).isEqualTo("5.3 t in 2020 · limit 4.0 · exceeds");
        assertThat(page.select("#charts svg").first().select("path.over")).hasSize(1);
        assertThat(page.select("#charts table tr:contains(Chile)").eachText())
                .containsExactly("Chile 2019 3.0 4.0 compliant", "Chile 2020 5.3 4.0 exceeds");
    }

    @Test
    void everyPictureIsNamedByTextsThatAreThere() {
        Document page = twoCountries().page();
        List<String> ids = page.select("[id]").eachAttr("id");

        assertThat(ids).doesNotHaveDuplicates();
        for (String labels : page.select("[aria-labelledby]").eachAttr("aria-labelledby")) {
            assertThat(ids).containsAll(List.of(labels.split(" ")));
        }
        assertThat(ids)
                .containsAll(page.select("nav a").eachAttr("href").stream()
                        .map(h -> h.substring(1))
                        .toList());
    }

    @Test
    void barsHoldTheNewestFigureAgainstItsGoal() {
        Document page = new Story()
                .table(
                        Story.chart(Chart.Kind.BARS, null, "limit_t", Map.of()),
                        List.of(
                                Story.row("country", "CHL", 2020, "2", "4", "ON_TRACK"),
                                Story.row("country", "KEN", 2019, "9", "4", "ON_TRACK"),
                                Story.row("country", "KEN", 2020, "1", "4", "EXCEEDS")))
                .page();

        assertThat(page.select("#charts tbody tr").eachText())
                .containsExactly("Kenya 2020 1.0 4.0 exceeds", "Chile 2020 2.0 4.0 on track");
        assertThat(page.select("#charts rect").eachAttr("width")).containsExactly("50.0", "100.0");
    }

    @Test
    void whatMovedIsShownFromWhatToWhat() {
        Since since = new Since(
                false,
                new MovedFigures(
                        "r-000000000001",
                        new EditionDiff(List.of(new TableCount("things_use", 1, 0, 2, 3)), 4, 5),
                        List.of(new MovedFigures.Figure(
                                "things_use",
                                Map.of("area_type", "country", "area", "KEN", "time_period", "2020"),
                                "used_t",
                                "1234.5",
                                null)),
                        7));
        Document page = twoCountries().since(since).page();

        assertThat(text(page, "#moved"))
                .contains("8 figures differ from edition r-000000000001; 4 issues came, 5 went.")
                .contains("XX-01 Use of things 1 2 3")
                .contains("used_t 1 234.5 –")
                .contains("7 more moved: phaseout diff r-000000000001 latest");
    }

    @Test
    void aFirstEditionAndALostOneAreToldApart() {
        assertThat(text(new Story().page(), "#moved")).contains("This is the first edition");
        assertThat(text(new Story().since(Since.UNKNOWN).page(), "#moved")).contains("cannot be told");
    }

    @Test
    void anEmptyHomeHasAReportToo() {
        Document page = new Story().page();

        assertThat(text(page, "h1")).isEqualTo("No files yet.");
        assertThat(text(page, "#today")).contains("Nothing.");
        assertThat(page.select("main > section")).hasSize(7);
    }

    @Test
    void theSameStoryGivesTheSameBytes() {
        assertThat(twoCountries().html()).isEqualTo(twoCountries().html());
    }

    @Test
    void thePageAsksForNothingFromElsewhereAndRunsNothing() {
        Document page = twoCountries().page();

        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
        assertThat(page.select("script, link, img, iframe, object, [src], [onload]"))
                .isEmpty();
        assertThat(page.select("a").eachAttr("href")).allMatch(h -> h.startsWith("#"));
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("table")).allSatisfy(t -> {
            assertThat(t.select("caption")).hasSize(1);
            assertThat(t.select("th")).allMatch(th -> th.hasAttr("scope"));
        });
    }

    @Test
    void manyFilesAndCountriesAreCutAndEveryCutIsSaid() {
        Story story = new Story();
        for (int i = 0; i < 5000; i++) {
            String file = "file-%04d.xlsx".formatted(i);
            boolean bad = i % 2 == 0;
            story.file(file, bad ? "RETURNED" : "ACCEPTED", bad ? RETURNED : null, code(i % 200));
            if (bad) {
                story.issue(file, "XX-" + (100 + i % 60), Severity.ERROR, "Use", "text " + i);
                story.issue(file, "REF-111", Severity.ERROR, "Use", "country " + i);
            }
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int country = 0; country < 200; country++) {
            for (int year = 1985; year < 2025; year++) {
                story.cell(code(country), year, year % 7 == 0 ? What.DUE : What.COUNTS);
                rows.add(Story.row(
                        "country",
                        code(country),
                        year,
                        "" + (country + year),
                        "2100",
                        country == 199 ? "EXCEEDS" : "COMPLIANT"));
            }
        }
        String html = story.table(Story.AGAINST_LIMIT, rows).html();
        Document page = org.jsoup.Jsoup.parse(html);

        assertThat(html.length()).isLessThan(3_000_000);
        assertThat(text(page, "h1"))
                .startsWith("5 000 files: 2 500 accepted, 2 500 returned; 1 country above the limit");
        assertThat(page.select("#today .task:nth-of-type(1) .items > li")).hasSize(500);
        assertThat(text(page, "#today .task:nth-of-type(1)"))
                .contains("2 000 more are not named here; issues.csv has them.");
        assertThat(page.select("#files tbody tr:not(.group)")).hasSize(2000);
        assertThat(page.select("#files .note").eachText())
                .containsExactly(
                        "1\u202f500 more are not named here; manifest.json has them.",
                        "1\u202f500 more are not named here; manifest.json has them.");
        assertThat(text(page, "#today")).contains("500 more issues ask for names and are not shown here");
        assertThat(page.select("#coverage tbody tr")).hasSize(200);
        assertThat(page.select("#charts figure")).hasSize(60);
        assertThat(text(page, "#charts figcaption")).contains(code(199));
        assertThat(text(page, "#charts"))
                .contains("140 more areas are not drawn; things_use.csv has their figures.")
                .contains("7 400 more are not named here; things_use.csv has them.");
    }

    private static String code(int number) {
        return IntStream.of(number / 676 % 26, number / 26 % 26, number % 26)
                .collect(StringBuilder::new, (text, i) -> text.append((char) ('A' + i)), StringBuilder::append)
                .toString();
    }
}
