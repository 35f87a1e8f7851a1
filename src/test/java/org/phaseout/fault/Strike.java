package org.phaseout.fault;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.phaseout.fault.Effects.Effect;

/** Lets one effect fail: before it happens or, by the toss of a coin, after it. */
final class Strike implements Effects.Plan {

    private final Predicate<Effect> wanted;
    private final Random coin;
    private @Nullable Effect hit;
    private boolean after;

    /** @param wanted asked for one effect after the other until it holds for one */
    Strike(Predicate<Effect> wanted, Random coin) {
        this.wanted = wanted;
        this.coin = coin;
    }

    static Strike at(int number, Random coin) {
        return new Strike(effect -> effect.number() == number, coin);
    }

    /** At the first effect of a kind that was not struck yet. */
    static Strike atNew(Set<String> struck, Random coin) {
        Set<String> kinds = new HashSet<>(struck);
        return new Strike(effect -> !kinds.contains(effect.kind()), coin);
    }

    @Override
    public synchronized boolean failsBefore(Effect effect) {
        if (hit != null || !wanted.test(effect)) {
            return false;
        }
        hit = effect;
        after = effect.changes() && coin.nextBoolean();
        return !after;
    }

    @Override
    public synchronized boolean failsAfter(Effect effect) {
        return after && effect.equals(hit);
    }

    /** What failed; null if nothing did. */
    synchronized @Nullable Effect hit() {
        return hit;
    }

    @Override
    public synchronized String toString() {
        return hit == null ? "no fault" : "a fault " + (after ? "after " : "before ") + hit;
    }
}
