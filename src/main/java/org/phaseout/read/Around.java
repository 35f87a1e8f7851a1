package org.phaseout.read;

import java.util.List;
import java.util.Map;
import org.phaseout.read.TablePlan.Context;

/**
 * What a table may take from outside its own title block, and where its headings may stand.
 *
 * @param firstRow row from which the rows that may hold headings are counted
 * @param heading row that is known to belong to the headings; 0 if none is
 * @param sheet labelled texts above the first table of the sheet, by field
 * @param titles titles above the table beside it
 * @param fileName what the name of the file says, by field
 */
record Around(
        int firstRow, int heading, Map<String, Context> sheet, List<String> titles, Map<String, Context> fileName) {

    static Around file(Map<String, Context> fileName) {
        return new Around(1, 0, Map.of(), List.of(), fileName);
    }

    /** Whether headings may stand on these rows. */
    boolean allows(int first, int height) {
        return heading == 0 || (first <= heading && first + height > heading);
    }
}
