package org.phaseout.reply;

import java.io.IOException;
import java.io.Writer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a part points to, as its .rels part tells; it may have none. */
final class Relations {

    private final Parts parts;
    private final String of;
    private final List<Relation> all = new ArrayList<>();

    private Relations(Parts parts, String of) {
        this.parts = parts;
        this.of = of;
    }

    /** @param part name of the part that it points to; as it stands for one outside */
    record Relation(String id, String type, String part, boolean outside) {

        /** Types are known by their last word, in the transitional and in the strict form. */
        boolean is(String word) {
            return type.endsWith("/" + word);
        }
    }

    /** @param of name of the part; empty for the package itself */
    static Relations of(Parts parts, String of) throws IOException {
        Relations relations = new Relations(parts, of);
        if (parts.has(name(of))) {
            try (Markup in = parts.markup(name(of))) {
                while (in.next()) {
                    if (in.begins() && in.tag().local().equals("Relationship")) {
                        relations.add(in.tag());
                    }
                }
            }
        }
        return relations;
    }

    private void add(Tag tag) {
        String id = tag.get("Id");
        String type = tag.get("Type");
        String target = tag.get("Target");
        if (id != null && type != null && target != null) {
            boolean outside = "External".equals(tag.get("TargetMode"));
            all.add(new Relation(id, type, outside ? target : resolved(target), outside));
        }
    }

    /** Name of the part that tells of another's. */
    static String name(String of) {
        int slash = of.lastIndexOf('/');
        return of.substring(0, slash + 1) + "_rels/" + of.substring(slash + 1) + ".rels";
    }

    private String resolved(String target) {
        String path = target.indexOf('%') >= 0
                ? URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8)
                : target;
        Deque<String> steps = new ArrayDeque<>();
        String whole = path.startsWith("/") ? path : of.substring(0, of.lastIndexOf('/') + 1) + path;
        for (String step : whole.split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    List<Relation> all() {
        return all;
    }

    @Nullable
    Relation first(String word) {
        return all.stream().filter(r -> r.is(word) && !r.outside()).findFirst().orElse(null);
    }

    @Nullable
    Relation withId(@Nullable String id) {
        return all.stream().filter(r -> r.id().equals(id)).findFirst().orElse(null);
    }

    /** An id that none has, made of a word of ours. */
    String freeId(String word) {
        Set<String> taken = all.stream().map(Relation::id).collect(Collectors.toSet());
        String id = word;
        for (int number = 2; taken.contains(id); number++) {
            id = word + number;
        }
        return id;
    }

    /** Writes the part anew without some and with others. */
    void write(Writer out, Collection<String> dropped, Collection<Relation> added) throws IOException {
        if (!parts.has(name(of))) {
            out.append(Xml.DECLARATION)
                    .append("<Relationships xmlns=\"")
                    .append(Xml.PACKAGE_RELATIONS)
                    .append("\">");
            add(out, "", added);
            out.append("</Relationships>");
            return;
        }
        try (Markup in = parts.markup(name(of))) {
            while (in.next()) {
                copy(in, out, dropped, added);
            }
        }
    }

    private static void copy(Markup in, Writer out, Collection<String> dropped, Collection<Relation> added)
            throws IOException {
        boolean relation = in.begins() && in.depth() == 1;
        if (relation && dropped.contains(String.valueOf(in.tag().get("Id")))) {
            in.element();
        } else if (in.depth() == 0 && in.kind() == Markup.Kind.EMPTY) {
            out.append(in.tag().opened().text());
            add(out, in.tag().prefix(), added);
            out.append(in.tag().end());
        } else {
            if (in.depth() == 0 && in.kind() == Markup.Kind.END) {
                add(out, Tag.prefix(in.piece().substring(2)), added);
            }
            in.pass(out);
        }
    }

    private static void add(Writer out, String prefix, Collection<Relation> added) throws IOException {
        for (Relation r : added) {
            out.append("<%sRelationship Id=\"%s\" Type=\"%s\" Target=\"/%s\"/>"
                    .formatted(prefix, Xml.attribute(r.id()), r.type(), Xml.attribute(r.part())));
        }
    }
}
