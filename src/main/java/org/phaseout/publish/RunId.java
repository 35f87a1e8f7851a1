package org.phaseout.publish;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import org.phaseout.disk.Sha256;

/** Name of an edition, derived from its inputs: {@code r-} and the first 12 hex digits of their SHA-256. */
public final class RunId {

    private static final int DIGITS = 12;

    private RunId() {}

    /**
     * @param sources every file received; their order does not matter
     * @param definitions SHA-256 of each definition, by inventory
     * @param reference SHA-256 of the reference tables
     */
    public static String of(List<SourceEntry> sources, SortedMap<String, String> definitions, String reference) {
        return of(sources, definitions, reference, List.of());
    }

    /** @param names answers that files were read with; their order does not matter */
    static String of(
            List<SourceEntry> sources, SortedMap<String, String> definitions, String reference, List<NameEntry> names) {
        StringBuilder text = new StringBuilder();
        sources.stream()
                .map(s -> "submission " + s.sha256() + " " + s.state() + " " + s.definitions() + "\n")
                .sorted()
                .forEach(text::append);
        definitions.forEach((inventory, hash) -> text.append("definition ")
                .append(inventory)
                .append(' ')
                .append(hash)
                .append('\n'));
        text.append("reference ").append(reference).append('\n');
        names.stream().map(n -> n.line() + "\n").sorted().forEach(text::append);
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return "r-" + Sha256.of(bytes).substring(0, DIGITS);
    }
}
