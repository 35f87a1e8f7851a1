package org.phaseout.read;

import org.jspecify.annotations.Nullable;
import org.phaseout.language.IssueText;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;
import org.phaseout.model.Severity;
import org.phaseout.model.Wording;

/**
 * Everything that reading may have to say, with what it means and an example. Its sentences stand in the catalogue of
 * issues.
 */
public enum ReadIssue {
    NO_TABLE(
            "READ-001",
            Severity.WARNING,
            "A sheet looks like a table of a known form, but something that the form needs was not found.",
            "Imports!row 5 has the headings of 'Article 7 imports', but nothing gives the year."),
    HEADING_UNKNOWN(
            "READ-002",
            Severity.WARNING,
            "A heading matches no field of the form, so its column is not read.",
            "Imports!D5 'Quantity imprted' is not a heading that this form knows."),
    HEADING_AMBIGUOUS(
            "READ-003",
            Severity.ERROR,
            "A heading can mean two fields, and nothing around it decides.",
            "Imports!D5 'Quantity' may be import_new or import_recovered."),
    HEADING_TWICE(
            "READ-004",
            Severity.ERROR,
            "Two columns have headings that mean the same field.",
            "Imports!F5 'Quantity (t)' means the same as the heading in D5."),
    FORMS_TIE(
            "READ-005",
            Severity.ERROR,
            "Two forms fit a sheet equally well, so neither is read.",
            "Sheet1!row 1 fits 'Article 7 imports' and 'Article 7 exports' equally well."),
    COLUMN_MISSING(
            "READ-006",
            Severity.INFO,
            "A form has a column that the sheet lacks; its figures count as missing.",
            "Imports!row 5 has no column for 'Quantity for feedstock'."),
    SHEET_HIDDEN("READ-007", Severity.INFO, "A table was read from a hidden sheet.", "Data is a hidden sheet."),
    LABEL_TWICE(
            "READ-008",
            Severity.ERROR,
            "Two labelled cells above a table disagree.",
            "Imports!B3 '2013' differs from the year in B2 '2012'."),
    ENCODING_GUESSED(
            "READ-009",
            Severity.WARNING,
            "A text file is not in UTF-8, so its encoding was guessed; the text shows how it was read.",
            "imports.csv 'Côte d’Ivoire' was read as windows-1252."),
    WRONG_EXTENSION(
            "READ-010",
            Severity.INFO,
            "The name of a file says another format than its content, which was read.",
            "imports.xls is in fact an .xlsx workbook."),
    MACROS("READ-011", Severity.WARNING, "A workbook holds macros; they are never run.", "imports.xlsm holds macros."),
    EXTERNAL_LINKS(
            "READ-012",
            Severity.WARNING,
            "A workbook takes figures from other files or the network; the figures it last saw were read.",
            "imports.xlsx takes figures from other files."),
    HEADING_UNCERTAIN(
            "READ-013",
            Severity.WARNING,
            "A heading resembles one that is known only with low confidence, so its column is not read.",
            "Imports!D5 'Qty' might be import_new."),
    UNIT_CONFLICT(
            "READ-014",
            Severity.ERROR,
            "The texts above a table name two units.",
            "Imports!A2 '(kg)' differs from the unit in A1 '(tonnes)'."),
    TABLE_UNREAD(
            "READ-020",
            Severity.ERROR,
            "Below a table another one seems to begin that no form reads; nothing from there on is read.",
            "Imports!row 40 has headings like those of 'Article 7 exports', but nothing gives the year."),
    ROWS_HIDDEN(
            "READ-021",
            Severity.INFO,
            "Filled rows are hidden; the form says whether they are read.",
            "Imports!row 12: 3 filled rows are hidden and read like the others."),
    COLUMNS_HIDDEN(
            "READ-022",
            Severity.INFO,
            "Filled columns are hidden; the form says whether they are read.",
            "Imports!D5: 1 filled column is hidden and read like the others."),
    COLUMN_UNNAMED(
            "READ-023",
            Severity.WARNING,
            "Cells beside those of a table stand under no heading, so they are not read.",
            "Imports!D6: 12 filled cells stand in column D without a heading."),
    HEADING_ELSEWHERE(
            "READ-024",
            Severity.INFO,
            "A heading is known, but to another form than the one that reads the table, so its column is not read.",
            "Imports!F5 'Quantity destroyed' belongs to another form."),
    EXAMPLE_LEFT(
            "READ-025",
            Severity.INFO,
            "A row is marked as the example of a template, so it is not counted.",
            "Imports!A6 'Example: HFC-134a' is the example of the template."),
    BLOCK_TWICE(
            "READ-026",
            Severity.WARNING,
            "Three rows or more say the same as rows further up or on another sheet, as after pasting twice.",
            "Register!row 60: from here on 40 rows say the same as rows 12–51."),
    ENCODED_TWICE(
            "READ-015",
            Severity.WARNING,
            "Texts were saved in UTF-8, taken for another encoding and saved again, so their letters beyond ASCII are wrong."
                    + " They are read as they stand; it is said once a sheet, at the first of them.",
            "Imports!A6 'CÃ´te d\u2019Ivoire' probably was 'Côte d\u2019Ivoire'; 12 cells of the sheet are like it."),
    OLDER_FORM(
            "READ-031",
            Severity.INFO,
            "A sheet was made from a template of other definitions than those at hand, and not all of it fits them.",
            "Imports!row 7 was made from an older edition of 'Article 7 imports'."),
    HEADING_REFUSED(
            "READ-032",
            Severity.WARNING,
            "An analyst was asked about a heading and refused it; its column is not read.",
            "Imports!D5 'Remark 2' was checked and is not accepted."),
    HEADING_LOOKS_ALIKE(
            "READ-033",
            Severity.WARNING,
            "A heading has letters of two scripts in one word. Its column is read as what the heading looks like, unless the"
                    + " form cannot be read without it: then people are asked.",
            "Imports!D5 'Quantity' holds U+0430."),
    NO_ROWS(
            "READ-034",
            Severity.WARNING,
            "A file has the headings of a form and no row of data below them. What was accepted before stays.",
            "Imports holds no row of data."),
    TRAILING_DATA(
            "READ-050",
            Severity.WARNING,
            "Bytes stand behind the end of a workbook, as some mail programs leave them; they are not read.",
            "4096 bytes stand behind the end of imports.xlsx.");

    private final String code;
    private final Severity severity;
    private final String explanation;
    private final String example;

    ReadIssue(String code, Severity severity, String explanation, String example) {
        this.code = code;
        this.severity = severity;
        this.explanation = explanation;
        this.example = example;
    }

    public String code() {
        return code;
    }

    public Severity severity() {
        return severity;
    }

    public String explanation() {
        return explanation;
    }

    public String example() {
        return example;
    }

    public Issue at(CellRef at, String found, Wording wording) {
        return at(at, null, found, wording);
    }

    Issue at(CellRef at, @Nullable String field, String found, Wording wording) {
        return at(at, null, field, found, wording);
    }

    Issue at(CellRef at, @Nullable String heading, @Nullable String field, String found, Wording wording) {
        IssueText english = IssueText.english();
        return new Issue(
                code,
                severity,
                at,
                heading,
                field,
                found,
                english.message(code, wording),
                english.fix(code, wording),
                Issue.Subject.UNKNOWN,
                wording);
    }
}
