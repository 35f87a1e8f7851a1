package org.phaseout.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.phaseout.model.CellRef;
import org.phaseout.read.TablePlan.Context;

/** The country and the year that a file name states. Two different ones state none; a full date states no year. */
public final class FileNameWords {

    private static final int LONGEST_NAME = 7;

    private FileNameWords() {}

    /** Code of the country that a file name states. */
    public static Optional<String> country(String fileName, ReadingWords words) {
        return Optional.ofNullable(of(fileName, words).get("country")).map(Context::text);
    }

    static Map<String, Context> of(String fileName, ReadingWords words) {
        List<String> tokens = tokens(fileName);
        Map<String, Context> found = new TreeMap<>();
        putSingle(found, "country", countries(tokens, words), fileName);
        putSingle(found, "time_period", years(tokens), fileName);
        return found;
    }

    private static void putSingle(Map<String, Context> found, String field, Set<String> texts, String fileName) {
        if (texts.size() == 1) {
            found.put(field, new Context(texts.iterator().next(), CellRef.wholeSheet(fileName)));
        }
    }

    static String withoutExtension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }

    private static List<String> tokens(String fileName) {
        String name = withoutExtension(fileName);
        List<String> tokens = new ArrayList<>();
        StringBuilder token = new StringBuilder();
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '\'') {
                token.append(c);
            } else if (!token.isEmpty()) {
                tokens.add(token.toString());
                token.setLength(0);
            }
        }
        return tokens;
    }

    /** Longest names first, so that Guinea-Bissau is not Guinea. A code counts in capitals only: AND, CAN and PER are words. */
    private static Set<String> countries(List<String> tokens, ReadingWords words) {
        Set<String> found = new TreeSet<>();
        for (int from = 0; from < tokens.size(); from++) {
            for (int to = Math.min(tokens.size(), from + LONGEST_NAME); to > from; to--) {
                String name = tokens.subList(from, to).stream().collect(Collectors.joining(" "));
                String code = words.country(name).orElse("");
                if (!code.isEmpty() && (name.length() > 3 || name.equals(code))) {
                    found.add(code);
                    from = to - 1;
                    break;
                }
            }
        }
        return found;
    }

    private static Set<String> years(List<String> tokens) {
        Set<String> found = new TreeSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (SpreadHeadings.isYear(tokens.get(i)) && !isDate(tokens, i)) {
                found.add(tokens.get(i));
            }
        }
        return found;
    }

    /** A year with a month and a day beside it says when, not what about. */
    private static boolean isDate(List<String> tokens, int year) {
        boolean before = year > 1 && isShort(tokens.get(year - 1)) && isShort(tokens.get(year - 2));
        boolean after = year + 2 < tokens.size() && isShort(tokens.get(year + 1)) && startsShort(tokens.get(year + 2));
        return before || after;
    }

    private static boolean isShort(String token) {
        return token.length() <= 2 && token.chars().allMatch(Character::isDigit);
    }

    private static boolean startsShort(String token) {
        return isShort(token) || (token.length() > 2 && isShort(token.substring(0, 2)) && token.charAt(2) == 'T');
    }
}
