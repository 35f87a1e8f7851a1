package org.phaseout.template;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.util.WorkbookUtil;
import org.phaseout.definition.Form;
import org.phaseout.language.Language;
import org.phaseout.read.FormHeadings;

/** Names of sheets: such as the form knows, in the language if it knows one, and no two alike. */
final class SheetTitles {

    private static final int LONGEST = 31;

    private final Language language;
    private final Set<String> taken = new HashSet<>();

    SheetTitles(Language language) {
        this.language = language;
    }

    /** @param title what the form is called in the language */
    String next(Form form, String title, FormHeadings headings) {
        return Stream.concat(titles(title), patterns(form, title))
                .map(text -> WorkbookUtil.createSafeSheetName(
                        text.replaceAll("\\h+", " ").strip()))
                .filter(name -> !name.isBlank() && headings.mayBeNamed(name))
                .map(this::free)
                .findFirst()
                .orElseGet(() -> free(WorkbookUtil.createSafeSheetName(form.code())));
    }

    String next(String wanted) {
        return free(WorkbookUtil.createSafeSheetName(wanted));
    }

    /** The title itself where it is short enough, or what stands before its first mark. */
    private static Stream<String> titles(String title) {
        String beginning = title.split("[,;:：،（(،，]", 2)[0].strip();
        return Stream.of(title, beginning).filter(text -> text.length() <= LONGEST);
    }

    private Stream<String> patterns(Form form, String title) {
        return form.sheets().stream()
                .map(Spellings::literal)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                .sorted(Comparator.comparingInt((String text) -> -Likeness.of(text, language, title)))
                .flatMap(Spellings::cased);
    }

    private String free(String wanted) {
        String name = wanted;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            String suffix = " (" + number + ")";
            name = wanted.substring(0, Math.min(wanted.length(), LONGEST - suffix.length())) + suffix;
        }
        return name;
    }
}
