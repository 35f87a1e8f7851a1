package org.phaseout.ops;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.intake.ArchiveProof;
import org.phaseout.intake.ArchiveProof.Kept;
import org.phaseout.intake.Decisions;
import org.phaseout.intake.Decisions.Decision;
import org.phaseout.intake.Receipt;

/** The archive as far as a rebuild needs it: every file whole that counts. What people took out may be damaged. */
final class WholeArchive {

    private static final String MEND = "Drop the same file into the inbox and run, put it back from a backup,"
            + " or take it out: phaseout withdraw SHA, then rebuild";

    private final Home home;

    WholeArchive(Home home) {
        this.home = home;
    }

    /**
     * What the receipts tell of all files, in the order in which they were taken.
     *
     * @throws IOException that names all files that count and are not whole
     */
    List<Receipt> receipts() throws IOException {
        Map<String, Decision> decisions = new Decisions(home.folders().decisions()).all();
        List<Receipt> receipts = new ArrayList<>();
        List<String> damaged = new ArrayList<>();
        for (Kept kept : ArchiveProof.of(home.folders().archive())) {
            if (kept.trouble() != null && !isOut(kept, decisions)) {
                damaged.add("'%s' (%s)".formatted(home.below(kept.file()), kept.trouble()));
            } else if (kept.told() != null) {
                receipts.add(Receipt.of(kept.file()));
            }
        }
        if (!damaged.isEmpty()) {
            throw new IOException(
                    "Archived files that are damaged or gone: %s. %s".formatted(String.join(", ", damaged), MEND));
        }
        receipts.sort(Receipt.ORDER);
        return List.copyOf(receipts);
    }

    private static boolean isOut(Kept kept, Map<String, Decision> decisions) {
        return isOut(kept.told(), decisions) || (kept.told() == null && isOut(kept.sha256(), decisions));
    }

    private static boolean isOut(@Nullable String sha256, Map<String, Decision> decisions) {
        Decision decision = sha256 == null ? null : decisions.get(sha256);
        return decision != null && decision.isOut();
    }
}
