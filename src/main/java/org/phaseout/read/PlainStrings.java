package org.phaseout.read;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Limit;
import org.phaseout.definition.Limits;

/** Reads the texts that cells share without a parser, if all of them are plain. */
final class PlainStrings {

    private static final String START = "<si>";
    private static final String END = "</si></sst>";

    private final PlainXml xml;
    private final PlainText item;
    private final byte[] head;
    private final SharedTexts texts;
    private final int longest;

    private PlainStrings(PlainXml xml, byte[] head, Limits limits) {
        this.xml = xml;
        this.item = new PlainText(xml);
        this.head = head;
        this.texts = new SharedTexts(limits);
        this.longest = limits.of(Limit.CELL_CHARACTERS);
    }

    /** The texts; null if they are not plain, be they right or wrong. */
    static @Nullable SharedTexts read(InputStream bytes, Limits limits) throws IOException {
        PlainXml xml = new PlainXml(bytes);
        byte[] head = xml.passTo(START);
        if (head == null || !PlainXml.mayBegin(PlainXml.latin(head)) || !isRight(head, InputStream.nullInputStream())) {
            return null;
        }
        PlainStrings strings = new PlainStrings(xml, head, limits);
        return strings.readAll() ? strings.texts : null;
    }

    /** Whether what stands around the texts is right. */
    private static boolean isRight(byte[] head, InputStream rest) throws IOException {
        try (SafeXml around = new SafeXml("shared strings", PlainXml.joined(head, END, rest))) {
            around.drain();
            return true;
        } catch (UnreadableFile e) {
            return false;
        }
    }

    private boolean readAll() throws IOException {
        while (true) {
            xml.begin();
            boolean passed = one();
            while (!passed && xml.mayTryAgain()) {
                passed = one();
            }
            if (!passed) {
                return false;
            }
            String text = item.passed();
            if (text.length() > longest) {
                return false;
            }
            texts.add(XlsxStrings.unescaped(text));
            if (!goesOn()) {
                return ends();
            }
        }
    }

    /** Passes a text with the end of its item. */
    private boolean one() {
        return item.pass() && xml.is("si>");
    }

    private boolean afterSpace(String expected) {
        xml.skipSpace();
        return xml.is(expected);
    }

    private boolean goesOn() throws IOException {
        xml.begin();
        boolean next = afterSpace(START);
        while (!next && xml.mayTryAgain()) {
            next = afterSpace(START);
        }
        return next;
    }

    private boolean ends() throws IOException {
        xml.backToBegin();
        boolean end = afterSpace("</sst>");
        while (!end && xml.mayTryAgain()) {
            end = afterSpace("</sst>");
        }
        return end && isRight(head, xml.rest());
    }
}
