package org.phaseout.definition;

import java.util.List;
import java.util.stream.Collectors;

/** The definitions cannot be used; carries every fault at once, not only the first. */
public final class DefinitionFaults extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public DefinitionFaults(List<Fault> faults) {
        super(faults.stream().sorted().distinct().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = faults.stream().sorted().distinct().toList();
    }

    public List<Fault> faults() {
        return faults;
    }
}
