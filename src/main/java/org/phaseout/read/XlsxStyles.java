package org.phaseout.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Limit;
import org.phaseout.definition.Limits;

/** Number formats by style of cell. */
final class XlsxStyles {

    /** Number of the style of a cell that names none. */
    static final int NONE = -1;

    private final List<NumberFormat> formats;

    private XlsxStyles(List<NumberFormat> formats) {
        this.formats = formats;
    }

    /** A workbook without styles: all cells are general. */
    static XlsxStyles none() {
        return new XlsxStyles(List.of(NumberFormat.GENERAL));
    }

    static XlsxStyles read(SafeXml xml, Limits limits) throws IOException {
        Map<Integer, String> custom = new HashMap<>();
        List<NumberFormat> formats = new ArrayList<>();
        boolean cells = false;
        for (int event = xml.next(); event != SafeXml.END; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                String code = xml.attribute("formatCode");
                if (xml.is("numFmt") && code != null) {
                    custom.put(whole(xml.attribute("numFmtId")), code);
                } else if (xml.is("cellXfs")) {
                    cells = true;
                } else if (cells && xml.is("xf")) {
                    int id = whole(xml.attribute("numFmtId"));
                    formats.add(NumberFormat.of(id, custom.get(id)));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.is("cellXfs")) {
                cells = false;
            }
            if (formats.size() > limits.of(Limit.STYLES)) {
                throw tooMany(limits);
            }
        }
        return formats.isEmpty() ? none() : new XlsxStyles(formats);
    }

    static UnreadableFile tooMany(Limits limits) {
        return new UnreadableFile("TOO_MANY_STYLES", limits.over(Limit.STYLES));
    }

    private static int whole(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The number of a style as a cell names it; one that no workbook can have for what is less than zero. */
    static int number(@Nullable String style) {
        int number = style == null ? NONE : whole(style);
        return style != null && number < 0 ? Integer.MAX_VALUE : number;
    }

    /** The format of a style, or null if there is no such style. */
    @Nullable
    NumberFormat format(int style) {
        if (style == NONE) {
            return NumberFormat.GENERAL;
        }
        return style < formats.size() ? formats.get(style) : null;
    }
}
