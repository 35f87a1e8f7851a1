package org.phaseout.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Ranks known spellings for a person who is asked what a text means: letters to change or swap, words in common even if
 * they are misspelt, the same script. Where numbers tell meanings apart, as with substances, they must agree.
 */
final class LikelySpellings<T extends Comparable<? super T>> {

    /** Likeness in thousandths below which a spelling is not worth a look. */
    private static final int LEAST = 500;

    /** Likeness in thousandths from which two words are taken for the same one. */
    private static final int SAME_WORD = 700;

    /** What it is worth in percent that all words of one text stand in a longer one, if they have so many letters. */
    private static final int WITHIN = 75;

    private static final int LONG_ENOUGH = 4;

    private static final int WHOLE = 1000;
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");

    private final List<Known<T>> known;

    LikelySpellings(List<NearestSpellings.Entry<T>> entries) {
        this.known = entries.stream().map(Known::of).toList();
    }

    private record Known<T extends Comparable<? super T>>(
            NearestSpellings.Entry<T> entry, List<String> words, String numbers) {

        static <T extends Comparable<? super T>> Known<T> of(NearestSpellings.Entry<T> entry) {
            return new Known<>(entry, wordsOf(entry.spelling()), numbersOf(entry.key()));
        }
    }

    private record Ranked<T extends Comparable<? super T>>(NearestSpellings.Entry<T> entry, int likeness) {}

    /** @param numbersAgree whether a spelling with other numbers is out of the question */
    List<Suggestion<T>> to(String text, int most, boolean numbersAgree) {
        String key = WordFolding.key(text);
        List<String> words = wordsOf(text);
        String numbers = numbersOf(key);
        List<Ranked<T>> ranked = new ArrayList<>();
        for (Known<T> one : known) {
            int likeness = numbersAgree && !one.numbers.equals(numbers) ? 0 : likeness(key, words, one);
            if (likeness >= LEAST) {
                ranked.add(new Ranked<>(one.entry, likeness));
            }
        }
        ranked.sort(Comparator.comparingInt((Ranked<T> r) -> -r.likeness)
                .thenComparing(r -> !r.entry.certain())
                .thenComparing(r -> r.entry.meaning())
                .thenComparing(r -> r.entry.spelling()));
        return first(ranked, most);
    }

    private List<Suggestion<T>> first(List<Ranked<T>> ranked, int most) {
        List<Suggestion<T>> first = new ArrayList<>();
        Set<T> seen = new HashSet<>();
        for (Ranked<T> r : ranked) {
            if (first.size() < most && seen.add(r.entry.meaning())) {
                first.add(new Suggestion<>(r.entry.spelling(), r.entry.meaning()));
            }
        }
        return first;
    }

    private static <T extends Comparable<? super T>> int likeness(String key, List<String> words, Known<T> one) {
        String other = one.entry.key();
        if (key.isEmpty() || other.isEmpty()) {
            return 0;
        } else if (key.equals(other)) {
            return 2 * WHOLE;
        }
        int letters = alike(key, other, LEAST);
        int inCommon = words.size() + one.words.size() > 2 ? inCommon(words, one.words) : 0;
        int best = Math.max(letters, inCommon * 97 / 100);
        return best < LEAST ? 0 : best + (isLatin(key) == isLatin(other) ? 20 : 0);
    }

    /** Share of the words of both texts that have a partner in the other one, by how like they are. */
    private static int inCommon(List<String> words, List<String> others) {
        int sum = 0;
        Set<Integer> taken = new HashSet<>();
        for (String word : words) {
            int best = 0;
            int at = -1;
            for (int i = 0; i < others.size(); i++) {
                int alike = taken.contains(i) ? 0 : alike(word, others.get(i), SAME_WORD);
                if (alike > best) {
                    best = alike;
                    at = i;
                }
            }
            taken.add(at);
            sum += best * Math.max(1, word.length());
        }
        int one = words.stream().mapToInt(String::length).sum();
        int other = others.stream().mapToInt(String::length).sum();
        int shorter = Math.min(one, other);
        int within = shorter < LONG_ENOUGH ? 0 : WITHIN * sum / shorter / 100;
        return one + other == 0 ? 0 : Math.max(2 * sum / (one + other), within);
    }

    /** Likeness of two texts in thousandths; 0 if it is less than asked for. */
    private static int alike(String one, String other, int least) {
        int longest = Math.max(one.length(), other.length());
        int shortest = Math.min(one.length(), other.length());
        if (longest == 0 || WHOLE * shortest < least * longest) {
            return 0;
        }
        int alike = WHOLE - WHOLE * LetterChanges.between(one, other) / longest;
        return alike < least ? 0 : alike;
    }

    private static boolean isLatin(String key) {
        return key.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    }

    private static List<String> wordsOf(String text) {
        return List.of(WordFolding.fold(text).split(" ", -1));
    }

    private static String numbersOf(String key) {
        return NO_DIGITS.matcher(key).replaceAll(" ").strip();
    }
}
