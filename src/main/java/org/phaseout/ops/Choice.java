package org.phaseout.ops;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phaseout.batch.Jobs;
import org.phaseout.definition.Inventory;
import org.phaseout.model.CountryCode;
import org.phaseout.model.Shown;
import org.phaseout.model.WrongUsage;
import org.phaseout.store.Runs;
import org.phaseout.store.Submissions;
import org.phaseout.store.Submissions.Submission;

/** Finds the submissions that an operator names; says so if there is none, or more than one where one is meant. */
public final class Choice {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{6,64}");

    private final Submissions submissions;
    private final Runs runs;
    private final Jobs jobs;

    Choice(Submissions submissions, Runs runs, Jobs jobs) {
        this.submissions = submissions;
        this.runs = runs;
        this.jobs = jobs;
    }

    /**
     * The newest attempt at one file.
     *
     * @param named its name, or the first digits of its SHA-256, six or more
     * @throws WrongUsage if no file or several are meant
     */
    public Submission file(String named) {
        List<Submission> found = newest(submissions.all().stream()
                .filter(s -> s.fileName().equals(named)
                        || (isSha(named) && s.sha256().startsWith(named.toLowerCase(Locale.ROOT))))
                .toList());
        if (found.isEmpty()) {
            throw new WrongUsage("No file '" + Shown.of(named) + "' was received. phaseout status lists them.");
        }
        if (found.size() > 1) {
            throw new WrongUsage("Several files are called '%s'. Say which by the first digits of its SHA-256: %s"
                    .formatted(
                            Shown.of(named),
                            found.stream()
                                    .map(s -> s.sha256().substring(0, 12) + " (" + s.received() + ")")
                                    .collect(Collectors.joining(", "))));
        }
        return found.get(0);
    }

    /** The newest attempt at every file. */
    public List<Submission> all() {
        return newest(submissions.all());
    }

    /** Files that a run took. */
    public List<Submission> ofRun(long number) {
        if (runs.all().stream().noneMatch(r -> r.number() == number)) {
            throw new WrongUsage("There is no run " + number + ". phaseout status lists them.");
        }
        List<Submission> found = new ArrayList<>();
        for (Runs.RunFile file : runs.files(number)) {
            submissions.latest(file.sha256()).ifPresent(found::add);
        }
        return newest(found);
    }

    /** Files that tell of a country, an inventory or both; null for any. */
    public List<Submission> about(@Nullable String country, @Nullable String inventory) {
        String code = country == null ? null : code(country);
        List<String> known = jobs.inventories().stream().map(Inventory::code).toList();
        if (inventory != null && !known.contains(inventory)) {
            throw new WrongUsage(
                    "There is no inventory '" + Shown.of(inventory) + "'. Known are " + String.join(", ", known) + ".");
        }
        return newest(submissions.about(code, inventory));
    }

    private static String code(String country) {
        try {
            return new CountryCode(country.toUpperCase(Locale.ROOT)).value();
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(String.valueOf(e.getMessage()), e);
        }
    }

    /** Files whose import failed, was stopped or was cut off. */
    public List<Submission> open() {
        return submissions.open();
    }

    private static boolean isSha(String named) {
        return SHA256.matcher(named.toLowerCase(Locale.ROOT)).matches();
    }

    private static List<Submission> newest(List<Submission> found) {
        Map<String, Submission> newest = new LinkedHashMap<>();
        found.forEach(s -> newest.merge(s.sha256(), s, (a, b) -> a.attempt() >= b.attempt() ? a : b));
        return List.copyOf(newest.values());
    }
}
