package org.phaseout.template;

import java.util.List;
import java.util.Map;

/** A workbook for an officer to fill in. */
public final class Template {

    private final byte[] workbook;
    private final Map<String, List<String>> leftOut;
    private final Map<String, List<String>> inOtherLanguage;

    Template(byte[] workbook, Map<String, List<String>> leftOut, Map<String, List<String>> inOtherLanguage) {
        this.workbook = workbook;
        this.leftOut = leftOut;
        this.inOtherLanguage = inOtherLanguage;
    }

    /** The file. */
    public byte[] bytes() {
        return workbook.clone();
    }

    /** By form, fields that have no column, as no heading for them is known. */
    public Map<String, List<String>> leftOut() {
        return leftOut;
    }

    /** By form, fields whose headings are in English or in no language, as the language has none. */
    public Map<String, List<String>> inOtherLanguage() {
        return inOtherLanguage;
    }
}
