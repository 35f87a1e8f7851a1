package org.phaseout.reply;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.phaseout.model.Severity;
import org.phaseout.reply.Looks.Clone;
import org.phaseout.reply.Looks.Own;

/** Writes the styles of a workbook anew: all that there are, and those that are added. */
final class StylesPart {

    /** Collections that are added to, in the order in which they must stand. */
    private static final List<String> ORDER =
            List.of("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles");

    private static final String FONT_NAME = "Calibri";

    private final StyleList list;
    private final Looks looks;
    private final boolean rightToLeft;
    private final Set<Integer> wanted;
    private final Map<Integer, String> styles = new HashMap<>();
    private String prefix = "";
    private int style;
    private int next;

    StylesPart(StyleList list, Looks looks, boolean rightToLeft) {
        this.list = list;
        this.looks = looks;
        this.rightToLeft = rightToLeft;
        this.wanted = looks.clones().values().stream().map(Clone::of).collect(Collectors.toSet());
    }

    /** Styles for a workbook that has none. */
    void write(Writer out, String namespace) throws IOException {
        out.append(Xml.DECLARATION)
                .append("<styleSheet xmlns=\"")
                .append(namespace)
                .append("\">");
        missing(out, ORDER.size());
        out.append("</styleSheet>");
    }

    void write(Markup in, Writer out) throws IOException {
        while (in.next()) {
            if (in.begins() && in.depth() == 0) {
                prefix = in.tag().prefix();
                open(in, out);
            } else if (in.begins() && in.depth() == 1) {
                collection(in, out);
            } else {
                if (in.depth() == 0 && in.kind() == Markup.Kind.END) {
                    missing(out, ORDER.size());
                }
                in.pass(out);
            }
        }
    }

    private void open(Markup in, Writer out) throws IOException {
        if (in.kind() == Markup.Kind.EMPTY) {
            out.append(in.tag().opened().text());
            missing(out, ORDER.size());
            out.append(in.tag().end());
        } else {
            in.pass(out);
        }
    }

    private void collection(Markup in, Writer out) throws IOException {
        String name = in.tag().local();
        int place = ORDER.indexOf(name);
        missing(out, place < 0 ? ORDER.size() : place);
        next = Math.max(next, place + 1);
        int more = added(name);
        if (more == 0) {
            in.pass(out);
            return;
        }
        out.append(in.tag().opened().with("count", list.count(name) + more).text());
        if (in.kind() == Markup.Kind.START) {
            while (in.next() && in.depth() > 1) {
                if (name.equals("cellXfs") && in.begins()) {
                    style(in, out);
                } else {
                    in.pass(out);
                }
            }
        }
        if (list.count(name) == 0) {
            defaults(name, out);
        }
        add(name, out);
        out.append("</").append(prefix).append(name).append('>');
    }

    /** A fill that an earlier mark took the place of comes back. */
    private void style(Markup in, Writer out) throws IOException {
        Tag tag = in.tag();
        int fill = tag.number("fillId", 0);
        int restored = looks.restored(fill);
        String whole = in.element();
        if (restored != fill) {
            whole = tag.with("fillId", restored).text()
                    + whole.substring(tag.text().length());
        }
        out.append(whole);
        if (wanted.contains(style)) {
            styles.put(style, whole);
        }
        style++;
    }

    private int added(String collection) {
        return switch (collection) {
            case "fonts" -> 4;
            case "fills" -> looks.fillsAdded();
            case "borders" -> 2;
            case "cellXfs" -> Own.values().length + looks.clones().size();
            default -> 0;
        };
    }

    /** Collections that should have stood before this place and did not. */
    private void missing(Writer out, int place) throws IOException {
        for (; next < place; next++) {
            String name = ORDER.get(next);
            int more = added(name);
            if (more > 0 && !list.has(name)) {
                int first = name.equals("fills") ? 2 : 1;
                out.append("<%s%s count=\"%d\">".formatted(prefix, name, first + more));
                defaults(name, out);
                add(name, out);
                out.append("</").append(prefix).append(name).append('>');
            }
        }
    }

    /** What the first style of a workbook without any stands on. */
    private void defaults(String collection, Writer out) throws IOException {
        out.append(
                switch (collection) {
                    case "fonts" -> font(false, 11, "");
                    case "fills" -> new Fill("none;;").xml(prefix) + new Fill("gray125;;").xml(prefix);
                    case "borders" -> "<%sborder/>".formatted(prefix);
                    default -> {
                        String plain = xf("numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"", "");
                        styles.put(0, plain);
                        yield plain;
                    }
                });
    }

    private void add(String collection, Writer out) throws IOException {
        switch (collection) {
            case "fonts" ->
                out.append(font(false, 11, ""))
                        .append(font(true, 14, ""))
                        .append(font(true, 11, ""))
                        .append(font(false, 11, "<%1$su/><%1$scolor rgb=\"FF0563C1\"/>".formatted(prefix)));
            case "fills" -> {
                for (Fill fill : looks.fills()) {
                    out.append(fill.xml(prefix));
                }
            }
            case "borders" -> out.append(line("auto=\"1\"")).append(line("rgb=\"FFD0D0D0\""));
            default -> addStyles(out);
        }
    }

    private String line(String colour) {
        return "<%1$sborder><%1$sleft/><%1$sright/><%1$stop/><%1$sbottom style=\"thin\"><%1$scolor %2$s/></%1$sbottom><%1$sdiagonal/></%1$sborder>"
                .formatted(prefix, colour);
    }

    private String font(boolean bold, int points, String more) {
        int colour = more.indexOf("color");
        String before = colour < 0 ? "" : more.substring(0, more.indexOf("/>") + 2);
        String after = colour < 0 ? "<%scolor auto=\"1\"/>".formatted(prefix) : more.substring(before.length());
        return "<%1$sfont>%2$s%3$s<%1$ssz val=\"%4$d\"/>%5$s<%1$sname val=\"%6$s\"/><%1$sfamily val=\"2\"/></%1$sfont>"
                .formatted(prefix, bold ? "<%sb/>".formatted(prefix) : "", before, points, after, FONT_NAME);
    }

    private void addStyles(Writer out) throws IOException {
        int plain = first("fonts");
        int border = first("borders");
        int order = rightToLeft ? 2 : 0;
        out.append(own(plain + 1, 0, 0, order)).append(own(plain, 0, border + 1, order));
        out.append(own(plain, 0, border + 1, 1)).append(own(plain + 2, 0, border, order));
        out.append(own(plain + 3, 0, border + 1, 1));
        for (Severity severity : Severity.values()) {
            out.append(own(plain + 2, looks.fillOf(severity), border + 1, order));
        }
        for (Clone clone : looks.clones().values()) {
            String whole = styles.getOrDefault(clone.of(), styles.getOrDefault(0, xf("numFmtId=\"0\"", "")));
            String tag = whole.substring(0, whole.indexOf('>') + 1);
            out.append(new Tag(tag)
                            .with("fillId", clone.fill())
                            .with("applyFill", 1)
                            .text())
                    .append(whole, tag.length(), whole.length());
        }
    }

    /** Number of the first one added to a collection. */
    private int first(String collection) {
        return Math.max(1, list.count(collection));
    }

    /** @param order 0 as the text has it, 1 from left to right, 2 from right to left */
    private String own(int font, int fill, int border, int order) {
        return xf(
                "numFmtId=\"0\" fontId=\"%d\" fillId=\"%d\" borderId=\"%d\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\""
                        .formatted(font, fill, border),
                "<%salignment vertical=\"top\" wrapText=\"1\" horizontal=\"%s\" readingOrder=\"%d\"/>"
                        .formatted(prefix, rightToLeft ? "right" : "left", order));
    }

    private String xf(String attributes, String content) {
        String name = prefix + "xf";
        return content.isEmpty()
                ? "<%s %s/>".formatted(name, attributes)
                : "<%s %s>%s</%s>".formatted(name, attributes, content, name);
    }
}
