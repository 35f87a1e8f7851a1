package org.phaseout.reply;

import java.io.IOException;
import java.io.Writer;

/** Writes a comment of the sender's anew, without what an earlier copy added to it and with what is to be added now. */
final class CommentText {

    private final String prefix;
    private final String added;
    private boolean cut;

    /** @param added text to be added; empty if there is none */
    CommentText(String prefix, String added) {
        this.prefix = prefix;
        this.added = added;
    }

    /** What stands before a text with the writing that comments have. */
    static String head(String prefix) {
        return "<%1$sr><%1$srPr><%1$ssz val=\"9\"/><%1$scolor indexed=\"81\"/><%1$srFont val=\"Tahoma\"/><%1$sfamily val=\"2\"/></%1$srPr><%1$st xml:space=\"preserve\">"
                .formatted(prefix);
    }

    /** What stands behind it. */
    static String tail(String prefix) {
        return "</%1$st></%1$sr>".formatted(prefix);
    }

    /** @param in at the start of the comment */
    void write(Markup in, Writer out) throws IOException {
        int top = in.depth();
        in.pass(out);
        while (in.next() && in.depth() > top) {
            if (in.depth() == top + 1 && in.is(prefix + "text")) {
                text(in, out);
            } else {
                in.pass(out);
            }
        }
        in.pass(out);
    }

    private void text(Markup in, Writer out) throws IOException {
        int top = in.depth();
        boolean done = false;
        out.append(in.tag().opened().text());
        if (in.kind() == Markup.Kind.START) {
            while (in.next() && in.depth() > top) {
                if (in.begins() && (in.is(prefix + "r") || in.is(prefix + "t"))) {
                    piece(in.is(prefix + "t"), in.element(), out);
                } else {
                    if (in.begins() && !done) {
                        add(out);
                        done = true;
                    }
                    in.pass(out);
                }
            }
        }
        if (!done) {
            add(out);
        }
        out.append("</").append(prefix).append("text>");
    }

    /** Text alone becomes a run, for nothing may follow it otherwise. */
    private void piece(boolean bare, String element, Writer out) throws IOException {
        int rule = element.indexOf(CommentsPart.RULE);
        if (cut) {
            return;
        }
        String kept = element;
        if (rule >= 0) {
            cut = true;
            kept = before(element, rule);
        }
        if (!kept.isEmpty()) {
            out.append(bare && !added.isEmpty() ? "<%1$sr>%2$s</%1$sr>".formatted(prefix, kept) : kept);
        }
    }

    /** What stands before the rule; empty if that is nothing. */
    private String before(String element, int rule) {
        String kept = element.substring(0, rule).replaceAll("(&#10;|\\s)+$", "");
        boolean run = element.startsWith("<" + prefix + "r");
        return kept.endsWith(">") ? "" : kept + "</" + prefix + "t>" + (run ? "</" + prefix + "r>" : "");
    }

    private void add(Writer out) throws IOException {
        if (!added.isEmpty()) {
            out.append(head(prefix)).append(Xml.text("\n" + added)).append(tail(prefix));
        }
    }
}
