package org.phaseout.normalise;

import org.phaseout.model.Severity;

/**
 * Everything that normalising can find, each with its stable code. {@code {0}} and so on are filled with what was found.
 * The explanation and the example are for the handbook, whose list a test holds against this one.
 */
public enum Finding {
    AMBIGUOUS_FIGURE(
            "NORM-101",
            Severity.ERROR,
            "The figure can be read as {0} or as {1}.",
            "Type it without a thousands mark.",
            "A comma or point before three digits, in a column whose other cells do not tell which it is.",
            "1,234"),
    RANGE(
            "NORM-102",
            Severity.ERROR,
            "The cell holds two figures.",
            "Give one figure; put the range into the remarks.",
            "A range or two figures in one cell.",
            "10-20"),
    NO_NUMBER(
            "NORM-103",
            Severity.ERROR,
            "The cell holds the error of a calculation, not a figure.",
            "Correct the formula or type the figure; leave the cell blank if there is none.",
            "An error value of a spreadsheet or a program's word for no number. It is never taken for zero.",
            "#REF!"),
    TEXT_FOR_FIGURE(
            "NORM-104",
            Severity.ERROR,
            "A figure is expected here, but the cell holds text.",
            "Give the figure alone; units belong into the heading and notes into the remarks.",
            "Text in a cell of figures that is no notation key.",
            "about 5"),
    DATE_FOR_FIGURE(
            "NORM-105",
            Severity.ERROR,
            "A figure is expected here, but the cell holds a date.",
            "Set the cell's format to number and type the figure again.",
            "A spreadsheet has turned a figure into a date.",
            "2019-05-10"),
    NOT_CALCULATED(
            "NORM-106",
            Severity.ERROR,
            "The formula in the cell has no stored result.",
            "Open the file in a spreadsheet program, let it calculate, and save it again.",
            "A formula written by a program that did not calculate it.",
            "=B3+1"),
    TOO_GREAT(
            "NORM-107",
            Severity.ERROR,
            "The figure has more than 12 digits before the decimal point.",
            "Correct the figure or its unit.",
            "A figure too great to be stored, mostly two figures run together.",
            "1234567890123"),
    MANY_DECIMALS(
            "NORM-108",
            Severity.INFO,
            "The figure has more than 15 decimals; it is kept as {0}.",
            "Nothing needs to be done.",
            "Decimals beyond the 15th come from a spreadsheet's own rounding and are rounded half up.",
            "0.6999999999999993"),
    MARK_LEFT_OUT(
            "NORM-109",
            Severity.INFO,
            "The footnote mark {0} after the figure was left out.",
            "Nothing needs to be done.",
            "A star, dagger or superscript glued to a figure.",
            "12.5*"),
    QUALIFIER_NOT_KEPT(
            "NORM-110",
            Severity.WARNING,
            "The figure is counted as {1}; the sign {0} before it is not kept.",
            "Give the figure itself if it is known.",
            "A figure given as less or more than a limit, in a field without a place for the sign.",
            "<2"),
    NOT_WHOLE(
            "NORM-111",
            Severity.ERROR,
            "A whole number is expected here.",
            "Correct the figure.",
            "Decimals in a cell that counts things.",
            "2.5"),
    TOO_SMALL(
            "NORM-112",
            Severity.ERROR,
            "The figure is less than {0}, the least that can be right.",
            "Correct the figure or its unit.",
            "A figure below the least that the definition allows for the field.",
            "-3"),
    TOO_LARGE(
            "NORM-113",
            Severity.ERROR,
            "The figure is more than {0}, the greatest that can be right.",
            "Correct the figure or its unit.",
            "A figure above the greatest that the definition allows for the field.",
            "2000000"),
    PERCENT(
            "NORM-114",
            Severity.ERROR,
            "A percentage stands where an amount is expected.",
            "Give the amount.",
            "A percent sign or percent format in a field that holds no share.",
            "12%"),
    ROUNDED_TO_ZERO(
            "NORM-115",
            Severity.WARNING,
            "The figure is too small to be stored and is kept as 0.",
            "Type 0 if zero is meant; otherwise check the unit.",
            "A figure that differs from zero only beyond the 15th decimal.",
            "2E-17"),
    NO_DATE(
            "NORM-201",
            Severity.ERROR,
            "This cannot be read as a date.",
            "Write the date as 2019-05-23.",
            "Text, a number or a year alone where a date is expected; years of other calendars are not converted.",
            "summer 2019"),
    DAY_FIRST(
            "NORM-202",
            Severity.WARNING,
            "The date is read with the day first, as {0}.",
            "Write the date as 2019-05-23 if the month stands first.",
            "A date whose day and month could be the other way round.",
            "04/05/2019"),
    NO_YEAR(
            "NORM-203",
            Severity.ERROR,
            "This cannot be read as a year from 1900 to 2100.",
            "Give the year with four digits.",
            "Text or a number that is no year; years of other calendars are not converted.",
            "19"),
    DATE_FOR_YEAR(
            "NORM-204",
            Severity.WARNING,
            "A date stands where a year is expected; the year {0} is taken.",
            "Set the cell's format to number and type the year.",
            "A year cell formatted as a date, or a full date.",
            "2010-10-09"),
    TWO_YEARS(
            "NORM-205",
            Severity.ERROR,
            "The cell names more than one year.",
            "Give the one calendar year that the data are about.",
            "A season or fiscal year instead of a calendar year.",
            "2019/20"),
    NO_YES_OR_NO(
            "NORM-206",
            Severity.ERROR,
            "Yes or no is expected here.",
            "Write yes or no.",
            "A text that no list knows as yes or no.",
            "perhaps"),
    UNIT_DOES_NOT_FIT(
            "NORM-301",
            Severity.ERROR,
            "The unit {0} cannot be converted to {1}.",
            "Correct the unit, or give the figure in {1}.",
            "A unit that measures something else than the field holds.",
            "12 under a heading in kV"),
    NEEDS_DENSITY(
            "NORM-302",
            Severity.ERROR,
            "A figure in {0} needs the density of the liquid to become {1}.",
            "Give the density in its column, or the figure in {1}.",
            "A concentration by volume in a row that states no density.",
            "44 under a heading in mg/L"),
    BLEND_NOT_BY_MASS(
            "NORM-303",
            Severity.ERROR,
            "A figure in {0} cannot be shared out among the parts of the blend {1}.",
            "Give the mass of the blend.",
            "ODP tonnes or CO2-equivalents of a blend.",
            "36 t CO2-eq of R-404A"),
    NO_POTENTIAL(
            "NORM-304",
            Severity.ERROR,
            "A figure in {0} cannot become a mass: there is no potential for {1}.",
            "Give the mass.",
            "ODP tonnes or CO2-equivalents of a substance that has no such potential, or of none.",
            "12 ODP t of HFC-32"),
    DISAGREES(
            "NORM-401",
            Severity.ERROR,
            "The column says {0}, but the cell {1} says {2}.",
            "Correct one of the two.",
            "A country or year that differs between a column and a labelled cell.",
            "2019 in the column, 2018 in cell B2"),
    KEY_MISSING(
            "NORM-402",
            Severity.ERROR,
            "The row does not say for which {0} it is.",
            "Fill in the {0} in its column or in the cell above the table.",
            "A row without one of the fields that make its section.",
            ""),
    REQUIRED_MISSING(
            "NORM-403",
            Severity.ERROR,
            "The row needs {0}.",
            "Fill in the cell.",
            "A blank cell of a field that the form requires.",
            ""),
    GIVEN_TWICE(
            "NORM-404",
            Severity.ERROR,
            "Two columns give {0} differently: {1} and {2}.",
            "Keep one of the two.",
            "Two columns with the same meaning and different contents in one row.",
            "5 and 6 under two headings for imports"),
    TOTAL_DIFFERS(
            "NORM-405",
            Severity.WARNING,
            "The total says {0}, but the columns it totals add up to {1}.",
            "Correct the total or the figures.",
            "A total that differs from its parts by more than 0.5 % and by more than 0.01.",
            "12 where the parts are 4 and 5"),
    NO_MEASURE(
            "NORM-406",
            Severity.ERROR,
            "The row does not say what its figure measures.",
            "Fill in the cell that names the measure.",
            "A figure of a long list without the code that names its field.",
            ""),
    PART_OUTSIDE(
            "NORM-407",
            Severity.INFO,
            "Parts of the blend {0} lie outside this inventory and were left out: {1}.",
            "Nothing needs to be done.",
            "A blend of which only some components belong to the inventory.",
            "R-401A among HFCs"),
    DERIVED_TOO_GREAT(
            "NORM-408",
            Severity.ERROR,
            "The figure {0}, worked out from this row, has more than 18 digits before the decimal point.",
            "Correct the figures of the row or their units.",
            "A product of figures of one row that is too great to be stored.",
            "999999999999 in two cells that are multiplied"),
    NO_REVISION(
            "NORM-501",
            Severity.WARNING,
            "This cannot be read as a revision, so it does not tell which file is newer.",
            "Give the revision as a number such as 2 or 1.2, or as a letter.",
            "A cell labelled as revision or version that holds something else, such as a year or a sentence.",
            "final"),
    NO_STATED_DATE(
            "NORM-502",
            Severity.WARNING,
            "This cannot be read as a date, so it does not tell which file is newer.",
            "Give the date as year-month-day.",
            "A cell labelled as the date of the file whose content no calendar date can be read from.",
            "spring 2024"),
    STATED_DATE_UNSURE(
            "NORM-503",
            Severity.WARNING,
            "The date of the file can be read as {0} or as {1}, so it does not tell which file is newer.",
            "Give the date as year-month-day.",
            "A date of the file that may have its day or its month first. It is never guessed.",
            "03/04/2024"),
    STATED_TWICE(
            "NORM-504",
            Severity.WARNING,
            "The file states the {0} {1} in {2} too, so neither tells which file is newer.",
            "Keep one of the two.",
            "Two revisions or two dates of one file that differ, in its cells or its name.",
            "3 where the file name says rev2"),
    UNKNOWN_SUBSTANCE(
            "REF-101",
            Severity.ERROR,
            "This is no known substance or blend.{0}",
            "Correct the cell, or add the spelling to the list of substance spellings.",
            "A substance or blend that no list of spellings holds.",
            "HFC-356mfc"),
    SUBSTANCE_UNSURE(
            "REF-102",
            Severity.ERROR,
            "This may mean {0}, but only a person can tell.",
            "Write the name in full, or mark the spelling as certain in the list of substance spellings.",
            "A spelling that is listed as uncertain or fits two substances.",
            "F-222"),
    FAULTY_COMPOSITION(
            "REF-103",
            Severity.ERROR,
            "The composition cannot be used: {0}",
            "Give the shares of all components; they add up to 100 %.",
            "A composition typed in the cell that does not add up or names a part twice.",
            "HFC-125=40%; HFC-134a=52%"),
    SUBSTANCE_REFUSED(
            "REF-104",
            Severity.ERROR,
            "This name was checked and is not accepted.",
            "Give the substance or blend by its name in the treaty or its number.",
            "A substance name that an analyst was asked about and refused.",
            "refrigerant"),
    UNKNOWN_COUNTRY(
            "REF-111",
            Severity.ERROR,
            "This is no known country.{0}",
            "Correct the cell, or add the spelling to the list of country spellings.",
            "A country name that no list of spellings holds.",
            "Atlantis"),
    COUNTRY_UNSURE(
            "REF-112",
            Severity.ERROR,
            "This may mean {0}, but only a person can tell.",
            "Write the country's name or its three-letter code.",
            "A country spelling that is listed as uncertain or fits two countries.",
            "Congo"),
    COUNTRY_REFUSED(
            "REF-114",
            Severity.ERROR,
            "This name was checked and is not accepted.",
            "Write the country's name or its three-letter code.",
            "A country name that an analyst was asked about and refused.",
            "Atlantis"),
    NOT_A_COUNTRY_THEN(
            "REF-113",
            Severity.WARNING,
            "{0} did not exist as a country in {1}.",
            "Check the year; name the country of that time if another is meant.",
            "A country outside the years of its existence. The row is kept.",
            "Yugoslavia in 2010"),
    UNKNOWN_UNIT(
            "REF-121",
            Severity.ERROR,
            "The unit {0} is not known.{1}",
            "Correct the unit, or add the spelling to the list of units.",
            "A unit that no list of spellings holds.",
            "stone"),
    UNIT_UNSURE(
            "REF-122",
            Severity.ERROR,
            "The unit {0} may mean {1}, but only a person can tell.",
            "Write the unit in full.",
            "A unit that is listed as uncertain or fits two units.",
            "Mt"),
    UNIT_REFUSED(
            "REF-123",
            Severity.ERROR,
            "The unit {0} was checked and is not accepted.",
            "Write the unit in full.",
            "A unit that an analyst was asked about and refused.",
            "stone"),
    UNKNOWN_CODE(
            "REF-131",
            Severity.ERROR,
            "The list {0} does not know this.{1}",
            "Correct the cell, or add the spelling to the list.",
            "A text that the field's code list does not hold.",
            "frigorific"),
    CODE_UNSURE(
            "REF-132",
            Severity.ERROR,
            "This may mean {1} of the list {0}, but only a person can tell.",
            "Write the code, or mark the spelling as certain in the list.",
            "A spelling that the code list holds as uncertain or for two codes.",
            "serv"),
    CODE_REFUSED(
            "REF-133",
            Severity.ERROR,
            "This name was checked and is not accepted.",
            "Use a word of the form's own list.",
            "An entry of a code list that an analyst was asked about and refused.",
            "misc");

    private final String code;
    private final Severity severity;
    private final String message;
    private final String fix;
    private final String explanation;
    private final String example;

    Finding(String code, Severity severity, String message, String fix, String explanation, String example) {
        this.code = code;
        this.severity = severity;
        this.message = message;
        this.fix = fix;
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

    String message(Object... found) {
        return fill(message, found);
    }

    String fix(Object... found) {
        return fill(fix, found);
    }

    private static String fill(String text, Object... found) {
        String filled = text;
        for (int i = 0; i < found.length; i++) {
            filled = filled.replace("{" + i + "}", found[i].toString());
        }
        return filled;
    }
}
