package org.phaseout.definition;

import java.util.List;

/** Codes that a field may hold, with the ways people write them. */
public record CodeList(String name, List<Spelling> spellings) {

    /** The codes, each once, in the order of the list. */
    public List<String> codes() {
        return spellings.stream().map(Spelling::meaning).distinct().toList();
    }
}
