package org.phaseout.read;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Limit;
import org.phaseout.model.Filling;
import org.phaseout.model.Wording;

/**
 * Pull reader over one part of a workbook. Refuses a document type and entities, which a workbook never has, and nesting
 * and attributes beyond all reason; keeps no more of a text than a cell can hold.
 */
final class SafeXml implements AutoCloseable {

    static final int END = -1;

    private static final XMLInputFactory FACTORY = factory();
    private static final int DEEPEST = 200;
    private static final int MOST_ATTRIBUTES = 500;
    private static final int LONGEST_NAME = 1_000;

    private final String part;
    private final InputStream bytes;
    private final XMLStreamReader xml;
    private final int longest;
    private int depth;

    /** For parts whose texts are short: names, numbers, references. */
    SafeXml(String part, InputStream bytes) throws IOException {
        this(part, bytes, Limit.CELL_CHARACTERS.standard());
    }

    /** @param longest characters kept of one text, and one more, which shows that there were more */
    SafeXml(String part, InputStream bytes, int longest) throws IOException {
        this.part = part;
        this.longest = longest;
        this.bytes = bytes;
        try {
            this.xml = FACTORY.createXMLStreamReader(bytes);
        } catch (XMLStreamException | RuntimeException e) {
            bytes.close();
            throw broken(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Goes to the next start of an element, end of an element or text; END at the end of the part. */
    int next() throws IOException {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw documentType(part);
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    requireModest();
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
                return event;
            }
            return END;
        } catch (XMLStreamException | RuntimeException e) {
            throw broken(e);
        }
    }

    private void requireModest() throws UnreadableFile {
        if (++depth > DEEPEST
                || xml.getAttributeCount() > MOST_ATTRIBUTES
                || xml.getLocalName().length() > LONGEST_NAME) {
            throw new UnreadableFile("XML_LIMIT", Wording.of(Filling.quoted(part)));
        }
    }

    /** Goes to the next start of an element with this name; false at the end of the part. */
    boolean find(String name) throws IOException {
        for (int event = next(); event != END; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT && is(name)) {
                return true;
            }
        }
        return false;
    }

    boolean is(String name) {
        return xml.getLocalName().equals(name);
    }

    String name() {
        return xml.getLocalName();
    }

    int attributes() {
        return xml.getAttributeCount();
    }

    String attributeName(int index) {
        return xml.getAttributeLocalName(index);
    }

    String attributeValue(int index) {
        return xml.getAttributeValue(index);
    }

    /** The attribute of this local name, whatever its namespace. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    boolean flag(String name) {
        String text = attribute(name);
        return text != null && (text.equals("1") || text.equals("true"));
    }

    /** Adds the text of the element at hand, without that of its children, and goes to its end. */
    void text(StringBuilder into) throws IOException {
        int depth = 0;
        for (int event = next(); event != END; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (depth-- == 0) {
                    return;
                }
            } else if (depth == 0 && isText(event)) {
                append(into);
            }
        }
    }

    /** Adds the text at hand. */
    void addText(StringBuilder into) throws IOException {
        if (isText(xml.getEventType())) {
            append(into);
        }
    }

    /** The parser decodes text only when it is asked for. */
    private void append(StringBuilder into) throws IOException {
        try {
            int room = Math.max(0, longest + 1 - into.length());
            into.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /** Passes over the element at hand with all it holds. */
    void skip() throws IOException {
        text(new StringBuilder());
    }

    /** Adds the text of a string item; the reading aids of Japanese are no part of it. */
    void richText(StringBuilder into) throws IOException {
        int depth = 0;
        for (int event = next(); event != END; event = next()) {
            if (event == XMLStreamConstants.END_ELEMENT && depth-- == 0) {
                return;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (is("t")) {
                    text(into);
                } else if (is("rPh")) {
                    skip();
                } else {
                    depth++;
                }
            }
        }
    }

    /** Reads what is left, so that a damaged end is noticed. */
    void drain() throws IOException {
        for (int event = next(); event != END; event = next()) {
            // the checks of the parser and of the stream are what is wanted
        }
    }

    static UnreadableFile documentType(String part) {
        return new UnreadableFile("XML_DOCTYPE", Wording.of(Filling.quoted(part)));
    }

    private IOException broken(Exception e) {
        Throwable cause =
                e instanceof XMLStreamException x && x.getNestedException() != null ? x.getNestedException() : e;
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof UnreadableFile unreadable) {
                return unreadable;
            }
            if (t instanceof IOException io) {
                return Refusals.of(io);
            }
        }
        return new UnreadableFile("CORRUPT_XML", Wording.of(Filling.quoted(part)));
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
