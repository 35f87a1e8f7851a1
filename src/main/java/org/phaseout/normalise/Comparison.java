package org.phaseout.normalise;

import org.jspecify.annotations.Nullable;

/** Compares two values. With a blank no comparison holds, and the blank is noted. */
enum Comparison {
    SAME("==") {
        @Override
        boolean holds(Object left, Object right) {
            return ExactArithmetic.same(left, right);
        }
    },
    DIFFERENT("!=") {
        @Override
        boolean holds(Object left, Object right) {
            return !ExactArithmetic.same(left, right);
        }
    },
    LESS("<") {
        @Override
        boolean holds(Object left, Object right) {
            return ExactArithmetic.order(left, right) < 0;
        }
    },
    AT_MOST("<=") {
        @Override
        boolean holds(Object left, Object right) {
            return ExactArithmetic.order(left, right) <= 0;
        }
    },
    MORE(">") {
        @Override
        boolean holds(Object left, Object right) {
            return ExactArithmetic.order(left, right) > 0;
        }
    },
    AT_LEAST(">=") {
        @Override
        boolean holds(Object left, Object right) {
            return ExactArithmetic.order(left, right) >= 0;
        }
    },
    AMONG("=~") {
        @Override
        boolean holds(Object member, Object list) {
            return ListTerm.isAmong(list, member);
        }
    },
    OUTSIDE("!~") {
        @Override
        boolean holds(Object member, Object list) {
            return !ListTerm.isAmong(list, member);
        }
    };

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    static @Nullable Comparison of(String sign) {
        for (Comparison comparison : values()) {
            if (comparison.sign.equals(sign)) {
                return comparison;
            }
        }
        return null;
    }

    boolean needsList() {
        return this == AMONG || this == OUTSIDE;
    }

    /** Whether it holds between two values that are given. */
    abstract boolean holds(Object left, Object right);

    Term term(Term left, Term right) {
        return row -> {
            Object first = left.value(row);
            Object second = right.value(row);
            return row.known(first, second) && first != null && second != null && holds(first, second);
        };
    }
}
