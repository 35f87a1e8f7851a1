package org.phaseout.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phaseout.publish.EditionChanges.TableCount;
import org.phaseout.publish.MovedFigures;

/** Which published figures are others than in the edition before. */
final class MovedPart {

    /** Figures in sight; the others that are named are folded away. */
    private static final int SHOWN = 20;

    private final Html html;
    private final Words words;
    private final Facts facts;
    private final Tables tables;

    MovedPart(Html html, Words words, Facts facts) {
        this.html = html;
        this.words = words;
        this.facts = facts;
        this.tables = new Tables(html);
    }

    void write() {
        MovedFigures moved = facts.since().moved();
        if (moved == null) {
            tables.note(words.text(facts.since().first() ? "moved.first" : "moved.unknown"));
        } else if (moved.counts().isEmpty()) {
            tables.note(words.text("moved.nothing", moved.since()));
        } else {
            moved(moved);
        }
    }

    private void moved(MovedFigures moved) {
        long all = moved.figures().size() + moved.more();
        html.element(
                "p",
                words.count(
                        "moved.figures",
                        all,
                        moved.since(),
                        words.count("moved.came", moved.counts().issuesCame()),
                        words.count("moved.gone", moved.counts().issuesGone())));
        counts(moved.counts().tables());
        List<MovedFigures.Figure> figures = moved.figures();
        if (!figures.isEmpty()) {
            figures(figures.subList(0, Math.min(SHOWN, figures.size())));
        }
        if (figures.size() > SHOWN) {
            tables.folded(
                    words.count("more", figures.size() - SHOWN),
                    false,
                    true,
                    () -> figures(figures.subList(SHOWN, figures.size())));
        }
        if (moved.more() > 0) {
            tables.note(words.count("moved.more", moved.more(), moved.since()));
        }
    }

    private void counts(List<TableCount> counts) {
        if (counts.isEmpty()) {
            return;
        }
        tables.table(
                words.text("moved.tables"),
                List.of(
                        words.text("moved.table"),
                        ">" + words.text("moved.changed"),
                        ">" + words.text("moved.added"),
                        ">" + words.text("moved.removed")),
                () -> html.element(
                        "tbody",
                        () -> counts.forEach(count -> tables.row(() -> {
                            tables.head(title(count.table()));
                            tables.number(Numbers.of(count.figures()));
                            tables.number(Numbers.of(count.rowsAdded()));
                            tables.number(Numbers.of(count.rowsRemoved()));
                        }))),
                "moved");
    }

    private void figures(List<MovedFigures.Figure> figures) {
        tables.table(
                words.text("moved.caption"),
                List.of(
                        words.text("moved.table"),
                        words.text("moved.row"),
                        words.text("moved.figure"),
                        ">" + words.text("moved.from"),
                        ">" + words.text("moved.to")),
                () -> html.element("tbody", () -> figures.forEach(this::figure)),
                "moved");
    }

    private void figure(MovedFigures.Figure figure) {
        tables.row(() -> {
            tables.head(title(figure.table()));
            tables.foreign(row(figure.key()));
            tables.text(figure.column());
            tables.number(shown(figure.from()));
            tables.number(shown(figure.to()));
        });
    }

    private static String shown(@Nullable String published) {
        return published == null ? "–" : Numbers.ofText(published);
    }

    /** The key without the kind of area, which its name tells. */
    private String row(Map<String, String> key) {
        return key.entrySet().stream()
                .filter(e -> !e.getKey().equals("area_type") && !e.getValue().isEmpty())
                .map(e -> e.getKey().equals("area") ? facts.contents().name(e.getValue()) : e.getValue())
                .collect(Collectors.joining(" · "));
    }

    private String title(String table) {
        return facts.edition().tables().stream()
                .filter(t -> t.definition().name().equals(table))
                .map(t -> t.definition().id() + " " + t.definition().title())
                .findFirst()
                .orElse(table);
    }
}
