package org.phaseout.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phaseout.audit.Anchor;
import org.phaseout.audit.AuditLog;
import org.phaseout.audit.Chain;
import org.phaseout.batch.Jobs;
import org.phaseout.intake.ArchiveProof;
import org.phaseout.intake.ArchiveProof.Kept;
import org.phaseout.intake.Folders;
import org.phaseout.model.Finding;
import org.phaseout.publish.EditionProof;
import org.phaseout.publish.Editions;
import org.phaseout.store.Marks;
import org.phaseout.store.Runs;
import org.phaseout.store.Runs.Run;
import org.phaseout.store.SubmissionState;
import org.phaseout.store.Submissions;
import org.phaseout.store.Submissions.Submission;
import org.phaseout.store.TableProof;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds out whether database, archive and the latest edition are still what the program wrote. */
public final class Verification {

    private static final String RESTORE =
            "Put the file back from a backup, or ask its sender for it once more, then: phaseout rebuild";

    private final Path home;
    private final Jobs jobs;
    private final JdbcTemplate jdbc;
    private final Submissions submissions;
    private final Runs runs;
    private final Marks marks;
    private final @Nullable Path lastSeal;

    Verification(
            Path home,
            Jobs jobs,
            JdbcTemplate jdbc,
            Submissions submissions,
            Runs runs,
            Marks marks,
            @Nullable Path lastSeal) {
        this.home = home;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.runs = runs;
        this.marks = marks;
        this.lastSeal = lastSeal;
    }

    public VerificationReport verify() throws IOException {
        TableProof.Result tables = new TableProof(jdbc, jobs.inventories(), jobs.hash(), lastSeal).verify();
        List<Finding> findings = new ArrayList<>(tables.findings());
        int archived = archive(findings);
        int published = edition(findings);
        audit(findings);
        return new VerificationReport(
                tables.tables(), tables.rows(), tables.submissions(), archived, published, List.copyOf(findings));
    }

    private void audit(List<Finding> findings) throws IOException {
        Path log = Folders.under(home).state().resolve(AuditLog.NAME);
        Anchor anchor = marks.get(Marks.AUDIT).map(Anchor::of).orElse(null);
        Chain chain = AuditLog.check(log, anchor);
        Chain.Fault fault = chain.fault();
        if (fault != null) {
            boolean harmless = fault.kind() == Chain.Kind.FRAGMENT; // a crash cut off what nobody was told of
            String what = "Line %s: %s".formatted(fault.line(), fault.message());
            findings.add(new Finding(AuditLog.NAME, null, null, what, fault.mend(), !harmless));
        }
    }

    private int archive(List<Finding> findings) throws IOException {
        List<Kept> kept = ArchiveProof.of(Folders.under(home).archive());
        Set<String> there = new HashSet<>();
        for (Kept file : kept) {
            if (file.sha256() != null) {
                there.add(file.sha256());
            }
            if (file.trouble() != null) {
                findings.add(damage(file.file(), file.told(), file.trouble(), RESTORE));
            }
        }
        try {
            against(kept, there, findings);
        } catch (RuntimeException e) {
            // the tables' own findings say that the submissions cannot be read
            findings.add(new Finding(
                    "submission", null, null, "The archive could not be held against it.", "phaseout rebuild", true));
        }
        return kept.size();
    }

    private void against(List<Kept> kept, Set<String> there, List<Finding> findings) {
        Set<String> known = new HashSet<>();
        for (Submission s : submissions.all()) {
            known.add(s.sha256());
            boolean here = s.storedAt().startsWith("archive/")
                    ? there.contains(s.sha256())
                    : Files.isRegularFile(home.resolve(s.storedAt()), LinkOption.NOFOLLOW_LINKS);
            if (!here && s.state() == SubmissionState.RECEIVED && there.contains(s.sha256())) {
                findings.add(new Finding(
                        s.storedAt(),
                        s.fileName(),
                        s.sha256(),
                        "The file is in the archive, but the database is older than that.",
                        Finding.REBUILD,
                        true));
            } else if (!here && !there.contains(s.sha256()) && !isToldOf(kept, s.sha256())) {
                findings.add(new Finding(
                        s.storedAt(), s.fileName(), s.sha256(), "The file that was received is gone.", RESTORE, true));
            }
        }
        for (Kept file : kept) {
            if (file.trouble() == null && !known.contains(file.sha256())) {
                findings.add(damage(
                        file.file(), file.sha256(), "The database knows nothing of this file.", "phaseout rebuild"));
            }
        }
    }

    /** Whether what is wrong with the file was said already. */
    private static boolean isToldOf(List<Kept> kept, String sha256) {
        return kept.stream().anyMatch(k -> k.trouble() != null && sha256.equals(k.told()));
    }

    private int edition(List<Finding> findings) throws IOException {
        Optional<Path> latest = new Editions(Folders.under(home).output()).latest();
        String lastPublished = lastPublished();
        if (latest.isEmpty()) {
            if (lastPublished != null) {
                findings.add(
                        new Finding("output/latest", null, null, "The latest edition is gone.", "phaseout run", true));
            }
            return 0;
        }
        EditionProof.Result proof = EditionProof.of(latest.get());
        proof.troubles()
                .forEach((name, trouble) ->
                        findings.add(damage(latest.get().resolve(name), null, trouble, "phaseout run")));
        String name = latest.get().getFileName().toString();
        if (lastPublished != null && !name.equals(lastPublished) && Editions.isName(name)) {
            findings.add(new Finding(
                    "output/latest",
                    null,
                    null,
                    "It is the edition " + name + ", but the last run that published made " + lastPublished + ".",
                    "phaseout run",
                    false));
        }
        return proof.files();
    }

    private @Nullable String lastPublished() {
        try {
            return runs.all().stream()
                    .map(Run::runId)
                    .filter(id -> id != null)
                    .reduce((earlier, later) -> later)
                    .orElse(null);
        } catch (RuntimeException e) {
            return null; // the tables' own findings say that it cannot be read
        }
    }

    private Finding damage(Path file, @Nullable String sha256, String what, String mend) {
        String place = home.relativize(file).toString().replace('\\', '/');
        return new Finding(place, null, sha256, what, mend, true);
    }
}
