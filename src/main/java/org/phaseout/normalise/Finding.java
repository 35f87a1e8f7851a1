package org.phaseout.normalise;

import org.phaseout.language.IssueText;
import org.phaseout.model.Issue;
import org.phaseout.model.Severity;
import org.phaseout.model.Wording;

/**
 * Everything that normalising can find, each with its stable code. Its sentences stand in the catalogue of issues. The
 * explanation and the example are for the handbook, whose list a test holds against this one.
 */
public enum Finding {
    AMBIGUOUS_FIGURE(
            "NORM-101",
            Severity.ERROR,
            "A comma or point before three digits, in a column whose other cells do not tell which it is.",
            "1,234"),
    RANGE("NORM-102", Severity.ERROR, "A range or two figures in one cell.", "10-20"),
    NO_NUMBER(
            "NORM-103",
            Severity.ERROR,
            "An error value of a spreadsheet or a program's word for no number. It is never taken for zero.",
            "#REF!"),
    TEXT_FOR_FIGURE("NORM-104", Severity.ERROR, "Text in a cell of figures that is no notation key.", "about 5"),
    DATE_FOR_FIGURE("NORM-105", Severity.ERROR, "A spreadsheet has turned a figure into a date.", "2019-05-10"),
    NOT_CALCULATED("NORM-106", Severity.ERROR, "A formula written by a program that did not calculate it.", "=B3+1"),
    TOO_GREAT(
            "NORM-107",
            Severity.ERROR,
            "A figure too great to be stored, mostly two figures run together.",
            "1234567890123"),
    MANY_DECIMALS(
            "NORM-108",
            Severity.INFO,
            "Decimals beyond the 15th come from a spreadsheet's own rounding and are rounded half up.",
            "0.6999999999999993"),
    MARK_LEFT_OUT("NORM-109", Severity.INFO, "A star, dagger or superscript glued to a figure.", "12.5*"),
    QUALIFIER_NOT_KEPT(
            "NORM-110",
            Severity.WARNING,
            "A figure given as less or more than a limit, in a field without a place for the sign.",
            "<2"),
    NOT_WHOLE("NORM-111", Severity.ERROR, "Decimals in a cell that counts things.", "2.5"),
    TOO_SMALL("NORM-112", Severity.ERROR, "A figure below the least that the definition allows for the field.", "-3"),
    TOO_LARGE(
            "NORM-113",
            Severity.ERROR,
            "A figure above the greatest that the definition allows for the field.",
            "2000000"),
    PERCENT("NORM-114", Severity.ERROR, "A percent sign or percent format in a field that holds no share.", "12%"),
    ROUNDED_TO_ZERO(
            "NORM-115", Severity.WARNING, "A figure that differs from zero only beyond the 15th decimal.", "2E-17"),
    NUMBER_AS_TEXT(
            "NORM-116",
            Severity.WARNING,
            "Figures of a column of a workbook are stored as text, of which spreadsheets make no sums. They are read; it is told"
                    + " once a column.",
            "1 234,5 as text"),
    OTHER_DIGITS(
            "NORM-117",
            Severity.WARNING,
            "Figures of a column are typed in other digits than 0 to 9. They are read; it is told once a column.",
            "١٢"),
    TWO_MARKS(
            "NORM-120",
            Severity.WARNING,
            "A column in which some figures have a decimal comma and others a decimal point.",
            "12,5 below 12.5"),
    NO_DATE(
            "NORM-201",
            Severity.ERROR,
            "Text, a number or a year alone where a date is expected; years of other calendars are not converted.",
            "summer 2019"),
    DAY_FIRST("NORM-202", Severity.WARNING, "A date whose day and month could be the other way round.", "04/05/2019"),
    NO_YEAR(
            "NORM-203",
            Severity.ERROR,
            "Text or a number that is no year; years of other calendars are not converted.",
            "19"),
    DATE_FOR_YEAR("NORM-204", Severity.WARNING, "A year cell formatted as a date, or a full date.", "2010-10-09"),
    TWO_YEARS("NORM-205", Severity.ERROR, "A season or fiscal year instead of a calendar year.", "2019/20"),
    NO_YES_OR_NO("NORM-206", Severity.ERROR, "A text that no list knows as yes or no.", "perhaps"),
    CONTROL_CHARACTER(
            "NORM-207",
            Severity.ERROR,
            "A character such as NUL or escape inside a name or a code. It is never left out in silence.",
            "Jor␀dan"),
    TEXT_TOO_LONG("NORM-208", Severity.WARNING, "A text longer than the database keeps.", "A remark of several pages"),
    UNIT_DOES_NOT_FIT(
            "NORM-301",
            Severity.ERROR,
            "A unit that measures something else than the field holds.",
            "12 under a heading in kV"),
    NEEDS_DENSITY(
            "NORM-302",
            Severity.ERROR,
            "A concentration by volume in a row that states no density.",
            "44 under a heading in mg/L"),
    BLEND_NOT_BY_MASS("NORM-303", Severity.ERROR, "ODP tonnes or CO2-equivalents of a blend.", "36 t CO2-eq of R-404A"),
    NO_POTENTIAL(
            "NORM-304",
            Severity.ERROR,
            "ODP tonnes or CO2-equivalents of a substance that has no such potential, or of none.",
            "12 ODP t of HFC-32"),
    DISAGREES(
            "NORM-401",
            Severity.ERROR,
            "A country or year that differs between a column and a labelled cell.",
            "2019 in the column, 2018 in cell B2"),
    KEY_MISSING("NORM-402", Severity.ERROR, "A row without one of the fields that make its section.", ""),
    REQUIRED_MISSING("NORM-403", Severity.ERROR, "A blank cell of a field that the form requires.", ""),
    GIVEN_TWICE(
            "NORM-404",
            Severity.ERROR,
            "Two columns with the same meaning and different contents in one row.",
            "5 and 6 under two headings for imports"),
    TOTAL_DIFFERS(
            "NORM-405",
            Severity.WARNING,
            "A total that differs from its parts by more than 0.5 % and by more than 0.01.",
            "12 where the parts are 4 and 5"),
    NO_MEASURE("NORM-406", Severity.ERROR, "A figure of a long list without the code that names its field.", ""),
    PART_OUTSIDE(
            "NORM-407",
            Severity.INFO,
            "A blend of which only some components belong to the inventory.",
            "R-401A among HFCs"),
    DERIVED_TOO_GREAT(
            "NORM-408",
            Severity.ERROR,
            "A product of figures of one row that is too great to be stored.",
            "999999999999 in two cells that are multiplied"),
    NO_REVISION(
            "NORM-501",
            Severity.WARNING,
            "A cell labelled as revision or version that holds something else, such as a year or a sentence.",
            "final"),
    NO_STATED_DATE(
            "NORM-502",
            Severity.WARNING,
            "A cell labelled as the date of the file whose content no calendar date can be read from.",
            "spring 2024"),
    STATED_DATE_UNSURE(
            "NORM-503",
            Severity.WARNING,
            "A date of the file that may have its day or its month first. It is never guessed.",
            "03/04/2024"),
    STATED_TWICE(
            "NORM-504",
            Severity.WARNING,
            "Two revisions or two dates of one file that differ, in its cells or its name.",
            "3 where the file name says rev2"),
    UNKNOWN_SUBSTANCE("REF-101", Severity.ERROR, "A substance or blend that no list of spellings holds.", "HFC-356mfc"),
    SUBSTANCE_UNSURE(
            "REF-102", Severity.ERROR, "A spelling that is listed as uncertain or fits two substances.", "F-222"),
    FAULTY_COMPOSITION(
            "REF-103",
            Severity.ERROR,
            "A composition typed in the cell that does not add up or names a part twice.",
            "HFC-125=40%; HFC-134a=52%"),
    SUBSTANCE_REFUSED(
            "REF-104", Severity.ERROR, "A substance name that an analyst was asked about and refused.", "refrigerant"),
    UNKNOWN_COUNTRY("REF-111", Severity.ERROR, "A country name that no list of spellings holds.", "Atlantis"),
    COUNTRY_UNSURE(
            "REF-112",
            Severity.ERROR,
            "A country spelling that is listed as uncertain or fits two countries.",
            "Congo"),
    NOT_A_COUNTRY_THEN(
            "REF-113",
            Severity.WARNING,
            "A country outside the years of its existence. The row is kept.",
            "Yugoslavia in 2010"),
    STRANGE_LETTERS(
            "REF-114",
            Severity.WARNING,
            "A name with invisible characters, or with letters of two scripts in one word.",
            "Jоrdan with a Cyrillic о"),
    COUNTRY_REFUSED(
            "REF-115", Severity.ERROR, "A country name that an analyst was asked about and refused.", "Atlantis"),
    UNKNOWN_UNIT("REF-121", Severity.ERROR, "A unit that no list of spellings holds.", "stone"),
    UNIT_UNSURE("REF-122", Severity.ERROR, "A unit that is listed as uncertain or fits two units.", "Mt"),
    UNIT_REFUSED("REF-123", Severity.ERROR, "A unit that an analyst was asked about and refused.", "stone"),
    UNKNOWN_CODE("REF-131", Severity.ERROR, "A text that the field's code list does not hold.", "frigorific"),
    CODE_UNSURE(
            "REF-132", Severity.ERROR, "A spelling that the code list holds as uncertain or for two codes.", "serv"),
    CODE_REFUSED(
            "REF-133", Severity.ERROR, "An entry of a code list that an analyst was asked about and refused.", "misc");

    private final String code;
    private final Severity severity;
    private final String explanation;
    private final String example;

    Finding(String code, Severity severity, String explanation, String example) {
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

    /** One line for the handbook. */
    public String explanation() {
        return explanation;
    }

    /** What a cell may hold that leads to the finding; empty if it is the lack of something. */
    public String example() {
        return example;
    }

    Issue at(Place place, Wording wording) {
        return new Issue(
                code,
                severity,
                place.at(),
                place.heading(),
                place.field(),
                place.found(),
                message(wording),
                fix(wording),
                Issue.Subject.UNKNOWN,
                wording);
    }

    String message(Wording wording) {
        return IssueText.english().message(code, wording);
    }

    String fix(Wording wording) {
        return IssueText.english().fix(code, wording);
    }
}
