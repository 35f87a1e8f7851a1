package org.phaseout.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Counts what the program asks of disk and database, from 1 on, and does what was planned at the chosen ones: fail
 * before the effect, fail after it (it has happened, but the program does not learn of it), or call back.
 */
final class Effects {

    /** What to do at one effect. */
    interface Plan {

        /** @return whether the effect fails without having happened */
        default boolean failsBefore(Effect effect) {
            return false;
        }

        /** @return whether the effect fails after it happened */
        default boolean failsAfter(Effect effect) {
            return false;
        }
    }

    /**
     * Something asked of disk or database.
     *
     * @param kind what is alike in all effects from the same place of the program, such as "move inbox processing"
     * @param changes whether it changes something, so that before and after differ
     */
    record Effect(int number, String kind, boolean changes) {}

    /** An action that may end in an exception of its own kind. */
    interface Action<T, E extends Exception> {
        T run() throws E;
    }

    private final List<Effect> seen = new ArrayList<>();
    private Plan plan = new Plan() {};

    /** From now on, with numbers starting anew. */
    synchronized void plan(Plan next) {
        plan = next;
        seen.clear();
    }

    synchronized List<Effect> seen() {
        return List.copyOf(seen);
    }

    <T, E extends Exception> T happens(String kind, boolean changes, Function<String, E> failure, Action<T, E> action)
            throws E {
        Effect effect;
        Plan at;
        synchronized (this) {
            effect = new Effect(seen.size() + 1, kind, changes);
            seen.add(effect);
            at = plan;
        }
        if (at.failsBefore(effect)) {
            throw failure.apply("Planned fault before " + effect.number() + ": " + kind);
        }
        T result = action.run();
        if (at.failsAfter(effect)) {
            throw failure.apply("Planned fault after " + effect.number() + ": " + kind);
        }
        return result;
    }
}
