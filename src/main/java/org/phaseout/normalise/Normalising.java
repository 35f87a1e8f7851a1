package org.phaseout.normalise;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.phaseout.definition.Inventory;
import org.phaseout.reference.NameLog;
import org.phaseout.reference.SpellingIndex;

/** What normalising needs of the definitions, made once for all files: facts, code lists, derived fields. Safe for threads. */
public final class Normalising {

    private final Facts facts;
    private final ExpressionEngine engine;
    private final Map<String, Map<String, SpellingIndex<String>>> codes = new ConcurrentHashMap<>();
    private final Map<String, Derivation> derivations = new ConcurrentHashMap<>();

    /** @param engine compiles the derived fields */
    public Normalising(Facts facts, ExpressionEngine engine) {
        this.facts = facts;
        this.engine = engine;
    }

    Facts facts() {
        return facts;
    }

    /** @param names answers of people, and what one file asks them */
    Codes codes(Inventory inventory, NameLog names) {
        return new Codes(
                inventory.code(), codes.computeIfAbsent(inventory.code(), code -> Codes.indexes(inventory)), names);
    }

    Derivation derivation(Inventory inventory) {
        return derivations.computeIfAbsent(inventory.code(), code -> new Derivation(inventory, engine));
    }
}
