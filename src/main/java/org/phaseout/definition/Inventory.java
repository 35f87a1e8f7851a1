package org.phaseout.definition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.language.Language;
import org.phaseout.model.Filling;

/**
 * Everything the engine knows of one inventory. Read from {@code jobs/<code>/}; maps keep the order of the file.
 *
 * @param code name of the folder under jobs, such as methyl-bromide
 * @param treaty treaty and annex that the inventory reports under
 * @param section fields that, with the form, make the key which a newer file supersedes
 * @param sources where the country and the time_period may be taken from, by field name
 * @param fields every field that a form may fill, by name; the columns of the stored record
 * @param forms layouts that are understood, by code
 * @param derive fields worked out from the others, in order
 * @param views selects that the tables share, by name, in order; SQL sees them like the summary
 * @param expected SQL giving country and time_period of every report that is due; null if nobody is expected
 * @param headings known spellings of headings by field: shared ones and the inventory's own
 * @param codes code lists by name: shared ones and the inventory's own
 * @param words titles and sentences by language and key, for those who read neither English nor code
 * @param hash SHA-256 over all files of the definition but words and examples, which change no figure
 */
public record Inventory(
        String code,
        String title,
        String treaty,
        List<String> section,
        Map<String, List<Source>> sources,
        Map<String, Field> fields,
        Map<String, Form> forms,
        Map<String, Derived> derive,
        Map<String, Check> checks,
        Summary summary,
        Map<String, String> views,
        Map<String, Table> tables,
        @Nullable String expected,
        Map<String, List<Spelling>> headings,
        Map<String, CodeList> codes,
        Map<Language, Map<String, String>> words,
        String hash) {

    /** Where a key of the section may stand: in a column, in a labelled cell above the table, in the file name. */
    public enum Source {
        COLUMN,
        CELL,
        FILE_NAME
    }

    /** Records that the summary adds up. */
    public record Summary(List<String> by, List<String> sums) {}

    /** A field for a sentence: by its title, which another language may have other words for. */
    public Filling named(String field) {
        Field given = fields.get(field);
        Derived worked = derive.get(field);
        String title = given != null ? given.title() : worked != null ? worked.title() : field.replace('_', ' ');
        return Filling.field(field, title);
    }

    /** Code as the database sees it: letters, digits and underscores. */
    public String schema() {
        return code.replace('-', '_');
    }
}
