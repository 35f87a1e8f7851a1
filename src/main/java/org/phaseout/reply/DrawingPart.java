package org.phaseout.reply;

import java.io.IOException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phaseout.disk.Utf8Writer;

/** The drawing that comments are shown in: a box for each. Boxes of others stay. */
final class DrawingPart {

    private static final Pattern SHAPE_ID = Pattern.compile("_x0000_s(\\d{1,9})");
    private static final Pattern ROW = Pattern.compile("<(?:\\w+:)?Row>\\s*(\\d{1,7})\\s*</");
    private static final Pattern COLUMN = Pattern.compile("<(?:\\w+:)?Column>\\s*(\\d{1,5})\\s*</");
    private static final Pattern ANCHOR =
            Pattern.compile("(<(?:\\w+:)?Anchor>(?:\\s*\\d+\\s*,){6}\\s*)(\\d+)(\\s*,\\s*\\d+\\s*</)");
    private static final String NAMESPACES =
            "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";
    private static final String KIND = "_x0000_t202";
    private static final String SHAPE_TYPE =
            "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

    /** What is the same in all boxes, from the end of the style to the beginning of the place. */
    private static final String LOOK =
            ";visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:%s\"></div></v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>";

    private static final int LONGEST_SHAPE = 1_000_000;
    private static final int LINE = 34;
    private static final int MOST_LINES = 30;

    private final Set<Long> dropped;
    private final Set<Long> grown;
    private final NavigableMap<Long, String> texts;
    private final String look;
    private final String alignment;
    private boolean hasKind;
    private int last = 1024;

    /**
     * @param dropped cells whose boxes go
     * @param grown cells whose comments were added to
     * @param texts comments of cells that get a box
     */
    DrawingPart(Set<Long> dropped, Set<Long> grown, NavigableMap<Long, String> texts, boolean rightToLeft) {
        this.dropped = dropped;
        this.grown = grown;
        this.texts = texts;
        this.look = LOOK.formatted(rightToLeft ? "right;direction:rtl" : "left");
        this.alignment = rightToLeft ? "<x:TextHAlign>Right</x:TextHAlign>" : "";
    }

    /** @param number of the sheet, which the numbers of its boxes are made from */
    void write(Utf8Writer out, int number) throws IOException {
        last = number * 1024;
        out.append("<xml ").append(NAMESPACES).append("><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"");
        out.append(Integer.toString(number)).append("\"/></o:shapelayout>");
        boxes(out);
        out.append("</xml>");
    }

    void write(Markup in, Utf8Writer out) throws IOException {
        while (in.next()) {
            if (in.begins() && in.depth() == 0) {
                root(in, out);
            } else if (in.begins() && in.tag().local().equals("shape")) {
                shape(whole(in), out);
            } else if (in.kind() == Markup.Kind.END && in.piece().startsWith("</xml")) {
                boxes(out);
                in.pass(out);
            } else {
                hasKind |= in.begins() && KIND.equals(in.tag().get("id"));
                in.pass(out);
            }
        }
    }

    /** The shape that begins here, to its end. Its text may be written as in web pages, with tags that are never closed. */
    private static String whole(Markup in) throws IOException {
        StringBuilder all = new StringBuilder(in.piece());
        String end = in.tag().end();
        boolean open = in.kind() == Markup.Kind.START;
        while (open && in.next()) {
            all.append(in.piece());
            open = !in.piece().equals(end) && all.length() < LONGEST_SHAPE;
        }
        return all.toString();
    }

    private void root(Markup in, Utf8Writer out) throws IOException {
        Tag tag = in.tag();
        for (String namespace : NAMESPACES.split(" ", -1)) {
            String name = namespace.substring(0, namespace.indexOf('='));
            if (tag.get(name) == null) {
                tag = tag.with(name, namespace.substring(name.length() + 2, namespace.length() - 1));
            }
        }
        out.append(tag.opened().text());
        if (in.kind() == Markup.Kind.EMPTY) {
            boxes(out);
            out.append(tag.end());
        }
    }

    private void shape(String shape, Utf8Writer out) throws IOException {
        Matcher id = SHAPE_ID.matcher(shape);
        if (id.find()) {
            last = Math.max(last, Integer.parseInt(id.group(1)));
        }
        Matcher row = ROW.matcher(shape);
        Matcher column = COLUMN.matcher(shape);
        boolean note = shape.contains("\"Note\"") && row.find() && column.find();
        long key = note ? Cells.key(Integer.parseInt(row.group(1)) + 1, Integer.parseInt(column.group(1))) : -1;
        if (!dropped.contains(key)) {
            out.append(grown.contains(key) ? taller(shape) : shape);
        }
    }

    /** Makes room for what was added. */
    private static String taller(String shape) {
        Matcher anchor = ANCHOR.matcher(shape);
        return anchor.find()
                ? shape.substring(0, anchor.start())
                        + anchor.group(1)
                        + (Integer.parseInt(anchor.group(2)) + 6)
                        + anchor.group(3)
                        + shape.substring(anchor.end())
                : shape;
    }

    private void boxes(Utf8Writer out) throws IOException {
        if (!hasKind && !texts.isEmpty()) {
            out.append(SHAPE_TYPE);
        }
        for (Map.Entry<Long, String> text : texts.entrySet()) {
            box(out, Cells.row(text.getKey()) - 1, Cells.column(text.getKey()), lines(text.getValue()));
        }
    }

    private void box(Utf8Writer out, int row, int column, int lines) throws IOException {
        int top = Math.max(0, row - 1);
        int left = Math.min(column + 1, Cells.LAST_COLUMN - 4);
        out.append("<v:shape id=\"_x0000_s").number(++last);
        out.append("\" type=\"#_x0000_t202\" style=\"position:absolute;width:210pt;height:")
                .number(lines * 12 + 10);
        out.append("pt;z-index:").number(last - 1024).append(look);
        out.number(left)
                .append(",15,")
                .number(top)
                .append(",10,")
                .number(left + 4)
                .append(",30,");
        out.number(Math.min(top + lines, Cells.LAST_ROW - 1)).append(",4</x:Anchor><x:AutoFill>False</x:AutoFill>");
        out.append(alignment)
                .append("<x:Row>")
                .number(row)
                .append("</x:Row><x:Column>")
                .number(column);
        out.append("</x:Column></x:ClientData></v:shape>");
    }

    private static int lines(String text) {
        int lines = 1;
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            lines += 1 + (end - from) / LINE;
            from = end + 1;
        }
        return Math.min(lines + 1 + (text.length() - from) / LINE, MOST_LINES);
    }
}
