package org.phaseout.normalise;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Field;
import org.phaseout.model.Filling;
import org.phaseout.model.Wording;
import org.phaseout.normalise.Facts.Answer;
import org.phaseout.normalise.Facts.Material;
import org.phaseout.read.Cell;
import org.phaseout.reference.Composition;
import org.phaseout.reference.NameKind;
import org.phaseout.reference.NameQuestion;
import org.phaseout.reference.StrangeLetters;

/** Reads a cell of a field that is not measured: text, code, country, substance, date, year, yes or no. */
final class ValueReader {

    private static final String YES_OR_NO = "boolean";

    /** Characters of a text that the database keeps. */
    private static final int LONGEST = 1000;

    private static final Pattern LEAKED_RETURN = Pattern.compile("_x000[dD]_");

    private final TableWords words;

    ValueReader(TableWords words) {
        this.words = words;
    }

    void read(Field field, Cell cell, Place place, RowDraft draft) {
        switch (cell.kind()) {
            case ERROR -> draft.raise(Finding.NO_NUMBER, place);
            case NOT_CALCULATED -> draft.raise(Finding.NOT_CALCULATED, place);
            default -> readFilled(field, cell, place, draft);
        }
    }

    private void readFilled(Field field, Cell cell, Place place, RowDraft draft) {
        String text = clean(cell.text());
        if (text.isEmpty()) {
            return;
        }
        String control = isName(field) ? StrangeLetters.control(cell.text()) : "";
        if (!control.isEmpty()) {
            draft.raise(Finding.CONTROL_CHARACTER, place, control);
            return;
        }
        switch (field.type()) {
            case CODE -> readCode(field, text, place, draft);
            case COUNTRY -> readCountry(field, text, place, draft);
            case SUBSTANCE -> readMaterial(field, text, place, draft);
            case DATE -> take(field, DateReader.date(cell), cell, place, draft);
            case YEAR -> take(field, DateReader.year(cell), cell, place, draft);
            case BOOLEAN -> readYesOrNo(field, cell, text, place, draft);
            default -> readText(field, text, place, draft);
        }
    }

    private static boolean isName(Field field) {
        return switch (field.type()) {
            case CODE, COUNTRY, SUBSTANCE -> true;
            default -> false;
        };
    }

    private static void readText(Field field, String text, Place place, RowDraft draft) {
        int kept = Math.min(text.length(), LONGEST);
        kept -= kept < text.length() && Character.isHighSurrogate(text.charAt(kept - 1)) ? 1 : 0;
        if (kept < text.length()) {
            draft.raise(Finding.TEXT_TOO_LONG, place, text.length(), kept);
        }
        draft.put(field.name(), text.substring(0, kept), place.at());
    }

    /** Without control characters and what spreadsheets leak; line breaks become spaces. */
    static String clean(String text) {
        boolean plain = text.indexOf('_') < 0;
        for (int i = 0; i < text.length() && plain; i++) {
            plain = !Character.isISOControl(text.charAt(i));
        }
        if (plain) {
            return text.strip();
        }
        StringBuilder kept = new StringBuilder(text.length());
        LEAKED_RETURN.matcher(text).replaceAll(" ").chars().forEach(c -> {
            if (c == '\n' || c == '\r' || c == '\t') {
                kept.append(' ');
            } else if (!Character.isISOControl(c)) {
                kept.append((char) c);
            }
        });
        return kept.toString().strip();
    }

    private void readCode(Field field, String text, Place place, RowDraft draft) {
        String list = field.list();
        if (list == null) {
            draft.put(field.name(), text, place.at());
            return;
        }
        Answer<String> answer = words.codes().find(list, text);
        String code = answer.known();
        if (code != null) {
            draft.put(field.name(), code, place.at());
            noteMixed(text, code, place, draft);
        } else if (answer.refused()) {
            draft.raise(Finding.CODE_REFUSED, place);
        } else if (answer.uncertain()) {
            draft.raise(Finding.CODE_UNSURE, place, Filling.quoted(list), Proposals.of(answer));
        } else {
            draft.raise(Finding.UNKNOWN_CODE, place, Proposals.unknown(answer, Filling.quoted(list)));
        }
        if (answer.isOpen()) {
            draft.ask(NameQuestion.of(NameKind.CODE, words.inventory(), list, text), text, place.at());
        }
    }

    private void readCountry(Field field, String text, Place place, RowDraft draft) {
        Answer<String> answer = words.facts().country(text);
        String code = answer.known();
        if (code != null) {
            draft.put(field.name(), code, place.at());
            StrangeLetters strange = StrangeLetters.in(text);
            if (!strange.isEmpty()) {
                draft.raise(Finding.STRANGE_LETTERS, place, strange.shown(), code);
            }
        } else if (answer.refused()) {
            draft.raise(Finding.COUNTRY_REFUSED, place);
        } else if (answer.uncertain()) {
            draft.raise(Finding.COUNTRY_UNSURE, place, Proposals.of(answer));
        } else {
            draft.raise(Finding.UNKNOWN_COUNTRY, place, unknownCountry(text, answer));
        }
        if (answer.isOpen()) {
            draft.ask(NameQuestion.of(NameKind.COUNTRY, text), text, place.at());
        }
    }

    /** A name that only looks like that of a country shows the characters in it that make the difference. */
    private static Wording unknownCountry(String text, Answer<String> answer) {
        StrangeLetters strange = StrangeLetters.in(text);
        return strange.areDoubtful() && !answer.proposals().isEmpty()
                ? Wording.variant("strange", Proposals.of(answer), strange.shown())
                : Proposals.unknown(answer);
    }

    /** Letters of two scripts in one word do not put a code in doubt, but nobody wrote them on purpose. */
    private static void noteMixed(String text, Object meaning, Place place, RowDraft draft) {
        String mixed = StrangeLetters.mixed(text);
        if (!mixed.isEmpty()) {
            draft.raise(Finding.STRANGE_LETTERS, place, mixed, meaning);
        }
    }

    private void readMaterial(Field field, String text, Place place, RowDraft draft) {
        Answer<Material> answer = words.facts().material(text);
        Material material = answer.known();
        Composition.Fault fault = answer.fault();
        if (material != null) {
            draft.putMaterial(field.name(), material, place.at());
            noteMixed(text, material.name(), place, draft);
        } else if (fault != null) {
            draft.raise(
                    Finding.FAULTY_COMPOSITION,
                    place,
                    Wording.variant(fault.why().word(), Filling.quoted(fault.found())));
        } else if (answer.refused()) {
            draft.raise(Finding.SUBSTANCE_REFUSED, place);
        } else if (answer.uncertain()) {
            draft.raise(Finding.SUBSTANCE_UNSURE, place, Proposals.of(answer));
        } else {
            draft.raise(Finding.UNKNOWN_SUBSTANCE, place, Proposals.unknown(answer));
        }
        if (answer.isOpen()) {
            draft.ask(NameQuestion.of(NameKind.SUBSTANCE, text), text, place.at());
        }
    }

    private <T> void take(Field field, DateReader.Reading<T> reading, Cell cell, Place place, RowDraft draft) {
        T value = reading.value();
        if (value == null) {
            Facts.Notation key = words.facts().notation(cell.text().strip());
            if (key != null) {
                draft.putNotation(field, new Facts.Notation(key.key(), "A", null), place.at());
                return;
            }
        } else {
            draft.put(field.name(), value, place.at());
        }
        Finding finding = reading.finding();
        if (finding != null) {
            draft.raise(finding, place, value == null ? "" : value);
        }
    }

    private void readYesOrNo(Field field, Cell cell, String text, Place place, RowDraft draft) {
        String list = field.list() == null ? YES_OR_NO : field.list();
        String code = cell.kind() == Cell.Kind.BOOLEAN
                ? text
                : words.codes().find(list, text).known();
        Boolean value = code == null ? null : yesOrNo(code);
        if (value != null) {
            draft.put(field.name(), value, place.at());
        } else {
            draft.raise(Finding.NO_YES_OR_NO, place);
        }
    }

    private static @Nullable Boolean yesOrNo(String code) {
        return switch (code.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> null;
        };
    }
}
