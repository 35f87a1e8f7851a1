package org.phaseout.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes terms of the words of an expression. From the loosest to the tightest: {@code ?:}, {@code ||}, {@code &&},
 * {@code ==}, the other comparisons, sums, products, signs. One comparison of a kind at a time: {@code a < b < c} has
 * no meaning here. Used once.
 */
final class ExpressionParser {

    private static final String MISFIT = "brackets, operators or commas do not fit together";

    private final List<String> tokens;
    private final FieldNumbers fields;
    private final ExpressionFunctions functions;
    private int at;

    ExpressionParser(ExpressionText text, FieldNumbers fields, ExpressionFunctions functions) {
        this.tokens = text.tokens();
        this.fields = fields;
        this.functions = functions;
    }

    /** @throws IllegalArgumentException saying what does not fit */
    Term parse() {
        Term whole = choice();
        if (at < tokens.size()) {
            throw new IllegalArgumentException(MISFIT);
        }
        return whole;
    }

    private Term choice() {
        Term condition = either();
        if (!take("?")) {
            return condition;
        }
        Term then = choice();
        need(":");
        Term otherwise = choice();
        return row -> {
            Object holds = condition.value(row);
            return holds != null && FieldRow.truth(holds) ? then.value(row) : otherwise.value(row);
        };
    }

    private Term either() {
        List<Term> conditions = new ArrayList<>(List.of(both()));
        while (take("||")) {
            conditions.add(both());
        }
        return conditions.size() == 1 ? conditions.get(0) : untilOneIs(true, conditions);
    }

    private Term both() {
        List<Term> conditions = new ArrayList<>(List.of(equality()));
        while (take("&&")) {
            conditions.add(equality());
        }
        return conditions.size() == 1 ? conditions.get(0) : untilOneIs(false, conditions);
    }

    /** The first condition that decides, else the last one. */
    private static Term untilOneIs(boolean decides, List<Term> conditions) {
        Term[] all = conditions.toArray(new Term[0]);
        return row -> {
            Object last = null;
            for (Term condition : all) {
                last = condition.value(row);
                if (row.isTrue(last) == decides) {
                    break;
                }
            }
            return last;
        };
    }

    private Term equality() {
        Term left = comparison();
        return take("==") ? Comparison.SAME.term(left, comparison()) : left;
    }

    private Term comparison() {
        Term left = sum();
        Comparison comparison = is("==") ? null : Comparison.of(token());
        if (comparison == null) {
            return left;
        }
        at++;
        Term right = sum();
        if (comparison.needsList() && !(right instanceof ListTerm)) {
            throw new IllegalArgumentException("'=~' and '!~' need a list, as in field =~ ['A','B']");
        }
        return comparison.term(left, right);
    }

    private Term sum() {
        Term sum = product();
        while (is("+") || is("-")) {
            Term left = sum;
            boolean plus = is("+");
            at++;
            Term right = product();
            sum = plus
                    ? row -> ExactArithmetic.add(left.value(row), right.value(row))
                    : row -> ExactArithmetic.subtract(left.value(row), right.value(row));
        }
        return sum;
    }

    private Term product() {
        Term product = signed();
        while (is("*") || is("/") || is("%")) {
            String sign = token();
            at++;
            product = product(sign, product, signed());
        }
        return product;
    }

    private static Term product(String sign, Term left, Term right) {
        return switch (sign) {
            case "*" -> row -> ExactArithmetic.multiply(left.value(row), right.value(row));
            case "/" -> row -> ExactArithmetic.divide(left.value(row), right.value(row));
            default -> row -> ExactArithmetic.remainder(left.value(row), right.value(row));
        };
    }

    private Term signed() {
        if (take("-")) {
            Term figure = signed();
            return row -> ExactArithmetic.negate(figure.value(row));
        }
        if (take("+")) {
            Term figure = signed();
            return row -> ExactArithmetic.figure(figure.value(row));
        }
        if (take("!")) {
            Term condition = signed();
            return row -> {
                Object holds = condition.value(row);
                return holds == null ? null : !FieldRow.truth(holds);
            };
        }
        return operand();
    }

    private Term operand() {
        String token = token();
        at++;
        if (token.equals("(")) {
            Term inside = choice();
            need(")");
            return inside;
        }
        if (token.equals("[")) {
            return new ListTerm(list("]", true));
        }
        return token.isEmpty() ? misfit() : word(token);
    }

    private Term word(String token) {
        char first = token.charAt(0);
        if (first == '\'' || first == '"') {
            return new Constant(token.substring(1, token.length() - 1));
        }
        if (Character.isDigit(first)) {
            return new Constant(figure(token));
        }
        if (!ExpressionText.isName(token)) {
            return misfit();
        }
        if (take("(")) {
            return functions.call(token, list(")", false));
        }
        return switch (token) {
            case "true", "false" -> new Constant(Boolean.valueOf(token));
            default -> field(fields.of(token));
        };
    }

    private static Term field(int number) {
        return row -> row.get(number);
    }

    private static BigDecimal figure(String token) {
        BigDecimal figure = new BigDecimal(new BigDecimal(token).toPlainString());
        return figure.scale() == 0 ? figure.setScale(1) : figure;
    }

    private List<Term> list(String end, boolean mayEndInComma) {
        List<Term> members = new ArrayList<>();
        while (!take(end)) {
            if (!members.isEmpty()) {
                need(",");
                if (mayEndInComma && take(end)) {
                    break;
                }
            }
            members.add(choice());
        }
        return members;
    }

    private String token() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private boolean is(String token) {
        return token().equals(token);
    }

    private boolean take(String token) {
        boolean taken = is(token);
        at += taken ? 1 : 0;
        return taken;
    }

    private void need(String token) {
        if (!take(token)) {
            misfit();
        }
    }

    private static Term misfit() {
        throw new IllegalArgumentException(MISFIT);
    }
}
