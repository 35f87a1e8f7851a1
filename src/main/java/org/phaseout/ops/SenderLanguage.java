package org.phaseout.ops;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.phaseout.language.Language;
import org.phaseout.read.FileNameWords;
import org.phaseout.read.ReferenceWords;
import org.phaseout.reference.ReferenceTables;
import org.phaseout.store.Sections;
import org.phaseout.store.Submissions.Submission;

/**
 * The language that the sender of a file is written to in: that of its headings, else that of the country whose data or
 * name it bears, else English.
 */
public final class SenderLanguage {

    private static final String TABLE = "country_language";

    private final Sections sections;
    private final ReferenceTables reference;
    private final ReferenceWords words;

    SenderLanguage(Sections sections, ReferenceTables reference) {
        this.sections = sections;
        this.reference = reference;
        this.words = new ReferenceWords(reference);
    }

    public Language of(Submission submission) {
        Language written = submission.language();
        return written != null ? written : ofCountries(countries(submission));
    }

    private Set<String> countries(Submission submission) {
        Set<String> countries = sections.of(submission.id()).stream()
                .map(section -> section.key().country())
                .collect(Collectors.toCollection(TreeSet::new));
        if (countries.isEmpty()) {
            FileNameWords.country(submission.fileName(), words).ifPresent(countries::add);
        }
        return countries;
    }

    /** Of several countries, only if they are all written to in one. */
    private Language ofCountries(Set<String> countries) {
        Set<Optional<Language>> languages =
                countries.stream().map(this::ofCountry).collect(Collectors.toSet());
        return languages.size() == 1 ? languages.iterator().next().orElse(Language.ENGLISH) : Language.ENGLISH;
    }

    private Optional<Language> ofCountry(String country) {
        return reference.all().containsKey(TABLE)
                ? Language.of(Objects.toString(reference.lookup(TABLE, "country", country, "language"), ""))
                : Optional.empty();
    }
}
