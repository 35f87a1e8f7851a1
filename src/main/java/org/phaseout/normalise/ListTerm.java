package org.phaseout.normalise;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list in square brackets. One of texts alone is made once. */
final class ListTerm implements Term {

    private final List<Term> members;
    private final @Nullable Texts texts;

    ListTerm(List<Term> members) {
        this.members = List.copyOf(members);
        this.texts = texts(members);
    }

    /** Lists of definitions are short: to compare one text after the other takes less than to hash. */
    private record Texts(List<String> all) {

        boolean has(Object member) {
            boolean isText = member instanceof String;
            for (int i = 0; i < all.size(); i++) {
                if (isText ? all.get(i).equals(member) : ExactArithmetic.same(all.get(i), member)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The members, if all of them are texts. */
    private static @Nullable Texts texts(List<Term> members) {
        List<String> all = new ArrayList<>();
        for (Term member : members) {
            if (!(member instanceof Constant constant) || !(constant.value() instanceof String text)) {
                return null;
            }
            all.add(text);
        }
        return new Texts(List.copyOf(all));
    }

    @Override
    public Object value(FieldRow row) {
        if (texts != null) {
            return texts;
        }
        @Nullable Object[] values = new @Nullable Object[members.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = members.get(i).value(row);
        }
        return values;
    }

    static boolean isAmong(Object list, Object member) {
        if (list instanceof Texts texts) {
            return texts.has(member);
        }
        if (!(list instanceof @Nullable Object[] values)) {
            throw new ArithmeticException("'=~' needs a list such as ['A','B']");
        }
        for (Object value : values) {
            if (ExactArithmetic.same(value, member)) {
                return true;
            }
        }
        return false;
    }
}
