package org.phaseout.template;

import java.util.List;
import java.util.Map;

/**
 * A workbook for an officer to fill in.
 *
 * @param leftOut by form, fields that have no column, as no heading for them is known
 * @param inOtherLanguage by form, fields whose headings are in no language or in English, as the language has none
 */
public record Template(byte[] bytes, Map<String, List<String>> leftOut, Map<String, List<String>> inOtherLanguage) {}
