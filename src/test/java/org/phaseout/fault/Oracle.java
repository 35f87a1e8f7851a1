package org.phaseout.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.phaseout.disk.Durable;

/**
 * What must hold when a fault is over and the program has run again: what the undisturbed run gave, byte for byte, and
 * nothing lost or counted twice.
 *
 * @param edition SHA-256 of every published file
 * @param verdicts what became of every file, by SHA-256
 * @param rows number of stored records
 * @param dropped SHA-256 of everything dropped, once for every time it was
 */
record Oracle(Map<String, String> edition, Map<String, String> verdicts, String rows, List<String> dropped) {

    private static final String ROWS = "select count(*) from record_mercury";
    private static final String TWICE =
            "select submission_id || ' ' || sheet_no || ' ' || row_no || ' ' || seq from record_mercury"
                    + " group by submission_id, sheet_no, row_no, seq having count(*) > 1";
    private static final List<String> PLACES = List.of("inbox", "processing", "archive", "duplicates");

    /** From a night that ran without a fault. */
    static Oracle of(SmallNight undisturbed, List<Path> dropped) throws IOException, SQLException {
        List<String> hashes = new ArrayList<>();
        for (Path file : dropped) {
            hashes.add(SmallNight.sha256(file));
        }
        Collections.sort(hashes);
        Oracle oracle =
                new Oracle(undisturbed.edition(), undisturbed.verdicts(), undisturbed.ask(ROWS), List.copyOf(hashes));
        oracle.nothingLost(undisturbed);
        return oracle;
    }

    /** The whole night of eight files without a fault. */
    static Oracle of(Path home) throws IOException, SQLException {
        SmallNight night = SmallNight.in(home);
        assertThat(night.run().faults()).isEmpty();
        return of(night, SmallNight.files());
    }

    /** Everything, after the program has run again. */
    void holds(SmallNight night) throws IOException, SQLException {
        nothingLost(night);
        assertThat(night.edition()).as("published files").isEqualTo(edition);
        assertThat(night.verdicts()).as("verdicts").isEqualTo(verdicts);
        assertThat(night.ask(ROWS)).as("records").isEqualTo(rows);
        assertThat(night.ask(TWICE)).as("records that stand twice").isEmpty();
        assertThat(night.below("inbox")).as("inbox").isEmpty();
        assertThat(night.below("processing")).as("processing").isEmpty();
    }

    /** What must hold at every moment, also while a fault is not mended. */
    void nothingLost(SmallNight night) throws IOException {
        Set<String> known = new TreeSet<>(dropped);
        List<String> found = new ArrayList<>();
        Map<String, String> where = new TreeMap<>();
        for (String place : PLACES) {
            for (Path file : night.below(place)) {
                if (Durable.isDraft(file)) {
                    continue; // swept away by the next run
                }
                String hash = SmallNight.sha256(file);
                if (known.contains(hash)) {
                    found.add(hash);
                    where.merge(hash, file.toString(), (a, b) -> a + ", " + b);
                }
            }
        }
        Collections.sort(found);
        assertThat(found)
                .as("every file dropped is in one place; found " + where)
                .isEqualTo(dropped);
        assertThat(night.editions())
                .as("output")
                .allMatch(name -> name.equals("latest") || name.startsWith("r-") || name.startsWith("."));
    }

    /** Verdicts that were told before the fault still stand, or were replaced by a revised file. */
    void keeps(Map<String, String> told, SmallNight night) throws SQLException {
        Map<String, String> now = night.verdicts();
        told.forEach((file, verdict) -> {
            if (!verdict.equals("RECEIVED")) {
                assertThat(now).as("told before the fault").containsKey(file);
                assertThat(now.get(file)).isIn(verdict, "SUPERSEDED");
            }
        });
    }
}
