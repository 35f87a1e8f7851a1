package org.phaseout.template;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Field;
import org.phaseout.language.Phrases;

/** Drop-downs, limits and hints of the cells. They warn and never lock out: reading knows more than a list can show. */
final class CellRules {

    private static final int LONGEST_TITLE = 32;
    private static final int LONGEST_TEXT = 255;

    private final XSSFSheet sheet;
    private final Choices lists;
    private final Answers answers;
    private final Phrases phrases;

    CellRules(XSSFSheet sheet, Choices lists, Answers answers, Phrases phrases) {
        this.sheet = sheet;
        this.lists = lists;
        this.answers = answers;
        this.phrases = phrases;
    }

    void add(Field field, String title, String meaning, int firstRow, int lastRow, int column) {
        String allowed = answers.allowed(field);
        DataValidationConstraint constraint = constraint(field, new CellReference(firstRow, column, false, false));
        if (constraint == null) {
            constraint = helper().createTextLengthConstraint(OperatorType.GREATER_OR_EQUAL, "0", null);
        }
        DataValidation rule =
                helper().createValidation(constraint, new CellRangeAddressList(firstRow, lastRow, column, column));
        rule.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        rule.setEmptyCellAllowed(true);
        rule.setShowErrorBox(true);
        rule.createErrorBox(cut(title, LONGEST_TITLE), cut(phrases.text("rule.broken", allowed), LONGEST_TEXT));
        rule.setShowPromptBox(true);
        rule.createPromptBox(cut(title, LONGEST_TITLE), cut(meaning + "\n" + allowed, LONGEST_TEXT));
        rule.setSuppressDropDownArrow(true); // in this format the flag means that the arrow is shown
        sheet.addValidationData(rule);
    }

    private DataValidationHelper helper() {
        return sheet.getDataValidationHelper();
    }

    private @Nullable DataValidationConstraint constraint(Field field, CellReference first) {
        var choices = answers.choices(field);
        if (!choices.isEmpty()) {
            return helper().createFormulaListConstraint(lists.name(answers.listName(field), choices));
        }
        return switch (field.type()) {
            case DATE ->
                helper().createDateConstraint(OperatorType.BETWEEN, "DATE(1900,1,1)", "DATE(2100,12,31)", "yyyy-mm-dd");
            case YEAR ->
                helper().createIntegerConstraint(
                                OperatorType.BETWEEN, "" + Answers.firstYear(), "" + Answers.lastYear());
            case MASS, VOLUME, CONCENTRATION, DECIMAL, PERCENT, INTEGER ->
                helper().createCustomConstraint(number(field, first.formatAsString()));
            default -> null;
        };
    }

    /** A figure within its limits, or one of the keys that stand for one. */
    private String number(Field field, String cell) {
        StringBuilder figure = new StringBuilder("AND(ISNUMBER(").append(cell).append(')');
        String least = Answers.least(field);
        if (least != null) {
            figure.append(',').append(cell).append(">=").append(least);
        }
        if (field.max() != null) {
            figure.append(',').append(cell).append("<=").append(field.max());
        }
        if (field.type() == Field.Type.INTEGER) {
            figure.append(",IF(ISNUMBER(")
                    .append(cell)
                    .append("),INT(")
                    .append(cell)
                    .append(")=")
                    .append(cell)
                    .append(",FALSE)");
        }
        String keys = lists.name("keys", answers.keys());
        return "OR(" + figure + "),COUNTIF(" + keys + "," + cell + ")>0)";
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
