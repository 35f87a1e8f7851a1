package org.phaseout.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.phaseout.definition.Chart;
import org.phaseout.model.Severity;
import org.phaseout.publish.EditionChanges.TableCount;
import org.phaseout.publish.EditionDiff;
import org.phaseout.publish.MovedFigures;
import org.phaseout.publish.Since;
import org.phaseout.report.ReportContents.What;

/** Whatever a file holds or is called, the page stays what we wrote. */
class HostileTextTest {

    static Stream<String> nasty() {
        return Stream.of(
                "<script>alert(1)</script>",
                "</style><script>alert(1)</script>",
                "</title></head><body onload=alert(1)>",
                "<img src=x onerror=alert(1)>",
                "\"><svg onload=alert(1)>",
                "' onmouseover='alert(1)",
                "\" autofocus onfocus=\"alert(1)",
                "<!-- ",
                "--> <b>",
                "<![CDATA[ ]]>",
                "&lt;script&gt;",
                "&#60;b&#62;",
                "</svg></table></main>",
                "<iframe srcdoc='<script>'>",
                "javascript:alert(1)",
                "{{7*7}} ${7*7} #{7*7} th:utext",
                "\u202egnp.exe",
                "\u2066\u2069\u200f\u200e",
                "\u0000\u0008\u001b[31m",
                "line\r\nbreak\u2028\u2029",
                "\ud800 broken",
                "\ufeff<\u200bb>",
                "{0} {1} |",
                "مثال عربي <b>",
                "x".repeat(5000) + "<b>");
    }

    private static Document page(String nasty) {
        MovedFigures moved = new MovedFigures(
                nasty,
                new EditionDiff(List.of(new TableCount(nasty, 1, 1, 1, 1)), 1, 1),
                List.of(new MovedFigures.Figure(nasty, Map.of("area", nasty, "purpose", nasty), nasty, nasty, nasty)),
                1);
        return new Story()
                .name("KEN", nasty)
                .file(nasty + ".xlsx", "RETURNED", nasty, "KEN")
                .file("r" + nasty, "REJECTED", nasty, nasty)
                .issue(nasty + ".xlsx", "REF-111", Severity.ERROR, nasty, nasty)
                .issue(nasty + ".xlsx", nasty, Severity.WARNING, nasty, nasty)
                .cell("KEN", 2020, What.RETURNED)
                .cell(nasty, 2020, What.DUE)
                .since(new Since(false, moved))
                .table(
                        new Chart(
                                nasty,
                                Chart.Kind.LINES,
                                "used_t",
                                "limit_t",
                                null,
                                List.of("country"),
                                Map.of(2028, nasty),
                                "status",
                                List.of(nasty),
                                nasty,
                                nasty),
                        List.of(
                                Story.row("country", "KEN", 2020, "5", "4", nasty),
                                Story.row("country", nasty, 2020, "5", "4", nasty)))
                .page();
    }

    /** Names of the elements and attributes of a page, without what they hold and in any order. */
    private static List<String> markup(Document page) {
        return page.getAllElements().stream()
                .map(e -> e.normalName() + " "
                        + e.attributes().asList().stream()
                                .map(a -> a.getKey())
                                .sorted()
                                .toList())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void isTextAndNeverMarkup(String nasty) {
        Document page = page(nasty);

        assertThat(markup(page).equals(markup(page("harmless")))).isTrue();
        assertThat(page.select("script, iframe, img, b, [onload], [onerror], [onfocus], [onmouseover]"))
                .isEmpty();
        assertThat(page.text().codePoints())
                .noneMatch(c -> c != ' '
                        && c != '\n'
                        && (Character.getType(c) == Character.CONTROL
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.SURROGATE
                                || c == 0x2028
                                || c == 0x2029));
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void isShownAsItIsWhereItCanBe(String nasty) {
        String shown = org.phaseout.model.Shown.of(nasty);

        assertThat(page(nasty).select("#today strong").first().wholeText()).isEqualTo(shown + ".xlsx");
    }
}
