package org.phaseout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.phaseout.HostileSet.Expected;

/**
 * Holds what became of hostile files against what the set says, to the letter: verdicts and reasons by the tables in
 * {@code hostile/}, and what each file that is opened gives. A line of a table that nothing needs is a fault as well.
 */
final class HostileVerdicts {

    private static final Path OWN = Path.of("src", "test", "resources", "hostile");

    private final Map<String, String[]> verdicts = table("verdicts.tsv");
    private final Map<String, String[]> reasons = table("reasons.tsv");
    private final Map<String, String[]> otherwise = table("otherwise.tsv");
    private final Map<String, String[]> rows = table("rows.tsv");
    private final Set<String> used = new TreeSet<>();
    private final Map<String, String> faults = new TreeMap<>();

    HostileVerdicts() throws IOException {}

    private static Map<String, String[]> table(String name) throws IOException {
        Map<String, String[]> table = new LinkedHashMap<>();
        for (String line : Files.readAllLines(OWN.resolve(name))) {
            String[] cells = line.split("\t");
            if (!line.startsWith("#") && !line.isBlank() && table.put(cells[0], cells) != null) {
                throw new IllegalStateException(name + " has two lines for " + cells[0]);
            }
        }
        return table;
    }

    void hold(Expected expected, HostileRun run) throws IOException {
        HostileRun.Found found = run.found(expected);
        String became = found.outcome() + " " + (found.codes().isEmpty() ? "-" : String.join(" ", found.codes()));
        String[] other = otherwise.get(expected.name());
        if (other != null) {
            used.add("otherwise.tsv " + expected.name());
            if (isAsSaid(expected, found)) {
                fault(expected, "does as the set says and is no longer otherwise: " + became);
            } else if (!became.equals(other[1])) {
                fault(expected, "is '" + became + "' where otherwise.tsv has '" + other[1] + "'");
            }
        } else if (!isAsSaid(expected, found)) {
            fault(expected, expected.verdict() + " " + expected.reasons() + " became " + became);
        }
        if (expected.verdict().equals("REJECT") && found.sectionsCounted() > 0) {
            fault(expected, "counts although it is to be rejected");
        }
        holdRows(expected, found);
    }

    private boolean isAsSaid(Expected expected, HostileRun.Found found) {
        String[] mapped = verdicts.get(expected.verdict());
        used.add("verdicts.tsv " + expected.verdict());
        boolean outcome = mapped != null && Arrays.asList(mapped[1].split(" ")).contains(found.outcome());
        boolean plain = expected.reasons().isEmpty();
        return outcome && (plain ? found.codes().isEmpty() : isNamed(expected, found));
    }

    /** One of the reasons that the set gives, as this program calls it; what else is said is not asked. */
    private boolean isNamed(Expected expected, HostileRun.Found found) {
        boolean named = false;
        for (String reason : expected.reasons()) {
            String[] ours = reasons.get(reason);
            for (String code : ours == null ? new String[0] : ours[1].split(" ")) {
                if (found.codes().contains(code)) {
                    used.add("reasons.tsv " + reason + " " + code);
                    named = true;
                }
            }
        }
        return named;
    }

    /** Rows that count, rows that do not, and the cells that errors name, of every file that is opened. */
    private void holdRows(Expected expected, HostileRun.Found found) {
        String[] line = rows.get(expected.name());
        String wanted = line == null ? "" : String.join("\t", line);
        String given = found.isOpened()
                ? String.join(
                        "\t",
                        expected.name(),
                        "" + found.accepted(),
                        "" + found.rejected(),
                        found.cells().isEmpty() ? "-" : String.join(" ", found.cells()))
                : "";
        used.add("rows.tsv " + expected.name());
        if (!given.equals(wanted)) {
            fault(expected, "rows.tsv has '" + wanted + "' where it gives '" + given + "'");
        }
    }

    void fault(Expected expected, String what) {
        faults.merge(expected.name(), what, (a, b) -> a + "; " + b);
    }

    /** By file what is not as it must be. */
    Map<String, String> faults() {
        return faults;
    }

    /** @param big whether the big files were there, without which a few reasons do not come up */
    List<String> unused(boolean big) {
        List<String> lines = new ArrayList<>();
        verdicts.keySet().forEach(v -> lines.add("verdicts.tsv " + v));
        otherwise.keySet().forEach(f -> lines.add("otherwise.tsv " + f));
        rows.keySet().forEach(f -> lines.add("rows.tsv " + f));
        reasons.forEach((reason, cells) -> {
            boolean there = big || cells.length < 3 || !cells[2].equals("big");
            Arrays.stream(cells[1].split(" "))
                    .filter(code -> there)
                    .forEach(code -> lines.add("reasons.tsv " + reason + " " + code));
        });
        lines.removeAll(used);
        return lines;
    }
}
