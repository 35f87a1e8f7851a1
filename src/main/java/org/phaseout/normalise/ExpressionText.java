package org.phaseout.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of an expression: a closed grammar, narrower than JEXL's, so nothing but figures, texts, fields, operators
 * and the functions known here gets through. Numbers are rewritten to exact decimals.
 */
final class ExpressionText {

    static final Set<String> FUNCTIONS = Set.of(
            "given", "missing", "lookup", "min", "max", "abs", "round", "lower", "upper", "without", "translate", "year");

    private static final Set<String> LITERALS = Set.of("true", "false");
    private static final Set<String> KEYWORDS = Set.of(
            "null",
            "new",
            "empty",
            "size",
            "var",
            "let",
            "const",
            "for",
            "while",
            "do",
            "if",
            "else",
            "return",
            "function",
            "try",
            "catch",
            "finally",
            "throw",
            "and",
            "or",
            "not",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "div",
            "mod",
            "foreach",
            "break",
            "continue",
            "instanceof",
            "pragma",
            "this",
            "class");
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<number>\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d{1,2})?)(?![\\w.])"
                    + "|(?<text>'[^'\\\\\\n]*'|\"[^\"\\\\\\n]*\")"
                    + "|(?<name>[A-Za-z_]\\w*)"
                    + "|(?<sign><=|>=|==|!=|=~|!~|&&|\\|\\||[-+*/%()<>!?:,\\[\\]]))");

    private final String source;
    private final List<String> tokens = new ArrayList<>();
    private final Set<String> fields = new TreeSet<>();
    private final Set<String> needed = new TreeSet<>();

    ExpressionText(String source) {
        this.source = source;
        split();
        readNames();
    }

    /** Every field that the expression names. */
    Set<String> fields() {
        return fields;
    }

    /** The fields named outside given() and missing(). */
    Set<String> needed() {
        return needed;
    }

    /**
     * The expression for JEXL: numbers as exact decimals; {@code !=} and {@code !~} as operators that know blanks (see
     * {@link ExactArithmetic}); a name before a colon in brackets, since {@code b : f(x)} would call f of a space b.
     */
    String forJexl() {
        StringBuilder rewritten = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            boolean beforeColon = i + 1 < tokens.size() && tokens.get(i + 1).equals(":");
            rewritten.append(forJexl(tokens.get(i), beforeColon)).append(' ');
        }
        return rewritten.toString();
    }

    private static String forJexl(String token, boolean beforeColon) {
        if (token.equals("!=")) {
            return ExactArithmetic.DIFFERS;
        }
        if (token.equals("!~")) {
            return ExactArithmetic.OUTSIDE;
        }
        if (Character.isDigit(token.charAt(0))) {
            return literal(token);
        }
        return beforeColon && isName(token) ? "(" + token + ")" : token;
    }

    private static String literal(String number) {
        String plain = new BigDecimal(number).toPlainString();
        return (plain.indexOf('.') < 0 ? plain + ".0" : plain) + "B";
    }

    private static boolean isName(String token) {
        return Character.isLetter(token.charAt(0)) || token.charAt(0) == '_';
    }

    private void split() {
        Matcher token = TOKEN.matcher(source);
        int at = 0;
        while (at < source.length() && !source.substring(at).isBlank()) {
            if (!token.find(at) || token.start() != at) {
                throw fault("cannot be read from '" + source.substring(at).strip() + "' on");
            }
            tokens.add(token.group().strip());
            at = token.end();
        }
        if (tokens.isEmpty()) {
            throw fault("is blank");
        }
    }

    private void readNames() {
        int asked = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            boolean opens = i + 1 < tokens.size() && tokens.get(i + 1).equals("(");
            if (token.endsWith("~")
                    && !(i + 1 < tokens.size() && tokens.get(i + 1).equals("["))) {
                throw fault("'" + token + "' needs a list, as in field " + token + " ['A','B']");
            }
            if (token.equals("!")) {
                refuseNegatedComparison(i);
            } else if (isName(token)) {
                readName(token, opens, asked > 0);
            }
            asked = depth(asked, token, i);
        }
    }

    /** How many brackets stand open since given( or missing(. */
    private int depth(int asked, String token, int at) {
        if (token.equals("(")) {
            boolean asks = at > 0
                    && (tokens.get(at - 1).equals("given") || tokens.get(at - 1).equals("missing"));
            return asked > 0 || asks ? asked + 1 : 0;
        }
        return token.equals(")") && asked > 0 ? asked - 1 : asked;
    }

    private void readName(String name, boolean opens, boolean asked) {
        if (KEYWORDS.contains(name)) {
            throw fault("'" + name + "' has no place here; for a blank use given(x) or missing(x)");
        }
        if (opens && !FUNCTIONS.contains(name)) {
            throw fault("there is no function '" + name + "'; known are " + new TreeSet<>(FUNCTIONS));
        }
        if (opens || LITERALS.contains(name)) {
            return;
        }
        fields.add(name);
        if (!asked) {
            needed.add(name);
        }
    }

    /** A comparison with a blank never holds, so its negation would hold for blanks: it must be turned round instead. */
    private void refuseNegatedComparison(int at) {
        String next = at + 1 < tokens.size() ? tokens.get(at + 1) : "";
        boolean name = !next.isEmpty() && isName(next);
        boolean asks = next.equals("given") || next.equals("missing");
        boolean call = at + 2 < tokens.size() && tokens.get(at + 2).equals("(");
        if (!name || (call && !asks)) {
            throw fault("'!' stands only before given(), missing() or a yes/no field; turn the comparison round");
        }
    }

    private ExpressionFault fault(String reason) {
        return new ExpressionFault(source, reason);
    }
}
