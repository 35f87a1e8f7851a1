package org.phaseout.workbook;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Title and author of the workbook, and dates that are no clock's: the same inputs give the same bytes. */
public final class FixedProperties {

    private static final Instant DATE = Instant.parse("2000-01-01T00:00:00Z");

    private FixedProperties() {}

    @SuppressWarnings("JavaUtilDate") // the library asks for it
    public static void set(XSSFWorkbook workbook, String title) {
        Optional<Date> date = Optional.of(Date.from(DATE));
        CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setCreator("Phaseout");
        properties.setLastModifiedByUser("Phaseout");
        properties.setCreated(date);
        properties.setModified(date);
    }
}
