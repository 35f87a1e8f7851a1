package org.phaseout.reply;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says of each part what it is. */
final class ContentTypes {

    static final String NAME = "[Content_Types].xml";
    static final String COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    static final String DRAWING = "application/vnd.openxmlformats-officedocument.vmlDrawing";
    static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    static final String STYLES = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

    private final Parts parts;
    private final Map<String, String> byPart = new TreeMap<>();
    private final Map<String, String> added = new TreeMap<>();
    private final Set<String> dropped = new TreeSet<>();

    private ContentTypes(Parts parts) {
        this.parts = parts;
    }

    static ContentTypes read(Parts parts) throws IOException {
        ContentTypes types = new ContentTypes(parts);
        try (Markup in = parts.markup(NAME)) {
            while (in.next()) {
                if (in.begins() && in.tag().local().equals("Override")) {
                    types.byPart.put(
                            part(in.tag()),
                            String.valueOf(in.tag().get("ContentType")).toLowerCase(Locale.ROOT));
                }
            }
        }
        return types;
    }

    private static String part(Tag override) {
        String name = String.valueOf(override.get("PartName"));
        return Parts.key(name.startsWith("/") ? name.substring(1) : name);
    }

    @Nullable
    String of(String part) {
        return byPart.get(Parts.key(part));
    }

    void add(String part, String type) {
        added.put(part, type);
    }

    void drop(String part) {
        dropped.add(Parts.key(part));
    }

    void write(Writer out) throws IOException {
        try (Markup in = parts.markup(NAME)) {
            while (in.next()) {
                if (in.begins()
                        && in.depth() == 1
                        && in.tag().local().equals("Override")
                        && dropped.contains(part(in.tag()))) {
                    in.element();
                    continue;
                }
                if (in.depth() == 0 && in.kind() == Markup.Kind.END) {
                    addTo(out, Tag.prefix(in.piece().substring(2)));
                }
                in.pass(out);
            }
        }
    }

    private void addTo(Writer out, String prefix) throws IOException {
        for (Map.Entry<String, String> part : added.entrySet()) {
            out.append("<%sOverride PartName=\"/%s\" ContentType=\"%s\"/>"
                    .formatted(prefix, Xml.attribute(part.getKey()), part.getValue()));
        }
    }
}
