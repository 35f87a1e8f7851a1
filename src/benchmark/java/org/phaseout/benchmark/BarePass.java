package org.phaseout.benchmark;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Unzips the sheets and the shared texts of workbooks and walks over their XML: the least that any reader must do. */
final class BarePass {

    private BarePass() {}

    /** @param arguments folder of workbooks */
    public static void main(String[] arguments) throws IOException, XMLStreamException {
        List<Path> files = Passes.files(Path.of(arguments[0]));
        XMLInputFactory factory = new InputFactoryImpl();
        Passes.measure(() -> {
            long seen = 0;
            for (Path file : files) {
                seen += walk(file, factory);
            }
            return seen;
        });
    }

    private static long walk(Path file, XMLInputFactory factory) throws IOException, XMLStreamException {
        long seen = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                if (part.getName().matches("xl/(worksheets/.*|sharedStrings)\\.xml")) {
                    try (InputStream bytes = zip.getInputStream(part)) {
                        seen += walk(factory.createXMLStreamReader(bytes));
                    }
                }
            }
        }
        return seen;
    }

    /** Looks at every attribute and text, as a reader of cells has to. */
    private static long walk(XMLStreamReader xml) throws XMLStreamException {
        long seen = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    seen += xml.getAttributeValue(i).length();
                }
            } else if (event == XMLStreamConstants.CHARACTERS) {
                seen += xml.getText().length();
            }
        }
        return seen;
    }
}
