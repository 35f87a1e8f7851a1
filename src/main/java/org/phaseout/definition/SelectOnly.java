package org.phaseout.definition;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL of a definition may only look: one select, and only at the views that definitions are given. */
public final class SelectOnly {

    /** A comment, or a text or quoted name, in which one only seems to begin. */
    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/|'[^']*'|\"[^\"]*\"", Pattern.DOTALL);

    private static final Pattern TEXT = Pattern.compile("'[^']*'");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\b(insert|update|delete|merge|drop|alter|create|truncate|grant|revoke|call|execute|commit|rollback|copy|"
                    + "information_schema|pg_catalog|pg_[a-z_]+|file_read|file_write|csvread|csvwrite|link_schema|runscript|script|public)\\b");

    private SelectOnly() {}

    /** Why the text may not be run, if it may not. */
    static Optional<String> fault(String sql) {
        String bare = bare(sql);
        if (!bare.startsWith("select") && !bare.startsWith("with")) {
            return Optional.of("A definition's SQL is one select, so it starts with 'select' or 'with'.");
        }
        if (bare.contains(";")) {
            return Optional.of("A definition's SQL is one select: take the semicolon out.");
        }
        Matcher forbidden = FORBIDDEN.matcher(bare);
        if (forbidden.find()) {
            return Optional.of("A definition's SQL only looks: '" + forbidden.group() + "' is not for it.");
        }
        return Optional.empty();
    }

    /** The text without its comments. */
    public static String withoutComments(String sql) {
        return COMMENT.matcher(sql)
                .replaceAll(
                        found -> found.group().startsWith("-") || found.group().startsWith("/")
                                ? " "
                                : Matcher.quoteReplacement(found.group()));
    }

    private static String bare(String sql) {
        String text = TEXT.matcher(withoutComments(sql)).replaceAll("''");
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
