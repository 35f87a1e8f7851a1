package org.phaseout.reply;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.phaseout.disk.Utf8Writer;

/** The comments of a sheet: the sender's stay, ours of an earlier time go, new ones come. */
final class CommentsPart {

    /** Whom our comments are by, in every language. */
    static final String AUTHOR = "phaseout";

    /** Stands between a comment of the sender's and what is added to it. */
    static final String RULE = "---- phaseout ----";

    /** Author of the comment that stands for a thread in programs that know none. */
    private static final String THREAD = "tc=";

    private final NavigableMap<Long, String> texts;
    private final List<String> authors = new ArrayList<>();
    private String prefix = "";
    private int ours = -1;

    private CommentsPart(NavigableMap<Long, String> texts) {
        this.texts = new TreeMap<>(texts);
    }

    /** Cells of a sheet that have a comment: of ours, the sender's own, one that stands for a thread. */
    record Standing(Set<Long> ours, Set<Long> own, Set<Long> threads) {

        static final Standing NONE = new Standing(Set.of(), Set.of(), Set.of());
    }

    static Standing standing(Markup in) throws IOException {
        Standing found = new Standing(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        CommentsPart part = new CommentsPart(new TreeMap<>());
        while (in.next()) {
            if (in.begins() && in.tag().local().equals("author")) {
                part.addAuthor(in);
            } else if (in.begins() && in.tag().local().equals("comment")) {
                long key = Cells.key(String.valueOf(in.tag().get("ref")));
                String author = part.author(in.tag());
                Set<Long> kind = author.equals(AUTHOR)
                        ? found.ours()
                        : author.startsWith(THREAD) ? found.threads() : found.own();
                kind.add(key);
            }
        }
        return found;
    }

    private void addAuthor(Markup in) throws IOException {
        String element = in.element();
        int open = element.indexOf('>');
        int close = element.lastIndexOf("</");
        authors.add(
                close < open
                        ? ""
                        : Xml.unescaped(element.substring(open + 1, close)).strip());
    }

    private String author(Tag comment) {
        int number = comment.number("authorId", -1);
        return number >= 0 && number < authors.size() ? authors.get(number) : "";
    }

    /** A part of its own. */
    static void write(NavigableMap<Long, String> texts, Utf8Writer out, String namespace) throws IOException {
        CommentsPart part = new CommentsPart(texts);
        part.ours = 0;
        out.append(Xml.DECLARATION)
                .append("<comments xmlns=\"")
                .append(namespace)
                .append("\"><authors><author>");
        out.append(AUTHOR).append("</author></authors><commentList>");
        part.rest(out);
        out.append("</commentList></comments>");
    }

    /** The part as it is, changed. */
    static void write(NavigableMap<Long, String> texts, Markup in, Utf8Writer out) throws IOException {
        CommentsPart part = new CommentsPart(texts);
        while (in.next()) {
            part.copy(in, out);
        }
    }

    private void copy(Markup in, Utf8Writer out) throws IOException {
        if (in.begins() && in.depth() == 0) {
            prefix = in.tag().prefix();
            in.pass(out);
        } else if (in.depth() == 1 && in.is(prefix + "authors")) {
            authors(in, out);
        } else if (in.begins() && in.depth() == 2 && in.is(prefix + "comment")) {
            comment(in, out);
        } else if (in.depth() == 1 && in.is(prefix + "commentList") && in.kind() != Markup.Kind.START) {
            out.append(in.kind() == Markup.Kind.EMPTY ? in.tag().opened().text() : "");
            rest(out);
            out.append("</").append(prefix).append("commentList>");
        } else {
            in.pass(out);
        }
    }

    private void authors(Markup in, Utf8Writer out) throws IOException {
        out.append(in.tag().opened().text());
        if (in.kind() == Markup.Kind.START) {
            while (in.next() && in.depth() > 1) {
                if (in.begins()) {
                    int from = authors.size();
                    String whole = author(in);
                    ours = authors.get(from).equals(AUTHOR) ? from : ours;
                    out.append(whole);
                } else {
                    in.pass(out);
                }
            }
        }
        if (ours < 0) {
            ours = authors.size();
            out.append("<%1$sauthor>%2$s</%1$sauthor>".formatted(prefix, AUTHOR));
        }
        out.append("</").append(prefix).append("authors>");
    }

    private String author(Markup in) throws IOException {
        String element = in.element();
        int open = element.indexOf('>');
        int close = element.lastIndexOf("</");
        authors.add(
                close < open
                        ? ""
                        : Xml.unescaped(element.substring(open + 1, close)).strip());
        return element;
    }

    private void comment(Markup in, Utf8Writer out) throws IOException {
        String author = author(in.tag());
        if (author.equals(AUTHOR)) {
            in.element();
            return;
        }
        long key = Cells.key(String.valueOf(in.tag().get("ref")));
        String added = author.startsWith(THREAD) ? null : texts.get(key);
        if (!author.startsWith(THREAD)) {
            texts.remove(key);
        }
        if (in.kind() == Markup.Kind.EMPTY) {
            in.pass(out);
        } else {
            new CommentText(prefix, added == null ? "" : RULE + "\n" + added).write(in, out);
        }
    }

    /** Comments on cells that have none. */
    private void rest(Utf8Writer out) throws IOException {
        String begin = "<" + prefix + "comment ref=\"";
        String author = "\" authorId=\"" + ours + "\"><" + prefix + "text>" + CommentText.head(prefix);
        String end = CommentText.tail(prefix) + "</" + prefix + "text></" + prefix + "comment>";
        for (Map.Entry<Long, String> text : texts.entrySet()) {
            out.append(begin);
            Cells.write(text.getKey(), out);
            out.append(author).append(Xml.text(text.getValue())).append(end);
        }
    }
}
