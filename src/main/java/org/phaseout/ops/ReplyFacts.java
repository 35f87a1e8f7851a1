package org.phaseout.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phaseout.batch.Covered;
import org.phaseout.definition.Inventory;
import org.phaseout.definition.Titles;
import org.phaseout.language.IssueText;
import org.phaseout.language.Language;
import org.phaseout.model.Issue;
import org.phaseout.reply.FoundIssues;
import org.phaseout.reply.HeldIssues;
import org.phaseout.reply.Reply;
import org.phaseout.reply.ReplyNames;
import org.phaseout.store.IssueStore;
import org.phaseout.store.IssueStore.Kept;
import org.phaseout.store.Sections;
import org.phaseout.store.Sections.Section;
import org.phaseout.store.SubmissionState;
import org.phaseout.store.Submissions.Submission;

/** What is told of a file to its sender, and where that is put, as the store has it. */
final class ReplyFacts {

    /** Where the country is not known, and where there are several. */
    static final String UNKNOWN = "unknown";

    static final String SEVERAL = "several";

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");
    private static final String NO_TABLE = "NO_KNOWN_TABLE";

    private final Sections sections;
    private final IssueStore issues;
    private final SenderLanguage languages;
    private final List<Inventory> inventories;
    private final Map<Language, IssueText> texts = new ConcurrentHashMap<>();

    ReplyFacts(Sections sections, IssueStore issues, SenderLanguage languages, List<Inventory> inventories) {
        this.sections = sections;
        this.issues = issues;
        this.languages = languages;
        this.inventories = List.copyOf(inventories);
    }

    /** Whether somebody outside must act on the file: until a newer file holds all that was returned of this one. */
    boolean isAsked(Submission s) {
        return switch (s.state()) {
            case RETURNED -> !sections.areAnswered(s.id(), s.arrival());
            case ACCEPTED_WITH_ISSUES, REJECTED -> true;
            default -> false;
        };
    }

    /** The language to write in. */
    Language language(Submission s) {
        return languages.of(s);
    }

    Reply reply(Submission s, Language language) {
        List<Section> all = sections.of(s.id());
        List<Section> accepted = all.stream().filter(ReplyFacts::counts).toList();
        List<Section> refused =
                all.stream().filter(Predicate.not(ReplyFacts::counts)).toList();
        long rows = accepted.stream().mapToLong(Section::rowsAccepted).sum();
        long read = all.stream().mapToLong(Section::rowsRead).sum();
        boolean whole =
                refused.isEmpty() && rows == read && !issues.counts(s.id()).containsKey("error");
        return new Reply(
                s.fileName(),
                outcome(s.state(), whole),
                language,
                Covered.countries(accepted),
                Covered.countries(refused.isEmpty() ? all : refused),
                rows,
                read - rows,
                found(s, language));
    }

    private static boolean counts(Section section) {
        return section.state() != Sections.State.RETURNED;
    }

    private static Reply.Outcome outcome(SubmissionState state, boolean whole) {
        return switch (state) {
            case RETURNED -> Reply.Outcome.RETURNED;
            case REJECTED -> Reply.Outcome.REJECTED;
            default -> whole ? Reply.Outcome.QUESTIONS : Reply.Outcome.PARTLY;
        };
    }

    /** The issues of the file in the words of the language. */
    private FoundIssues found(Submission s, Language language) {
        IssueText text = texts.computeIfAbsent(language, l -> IssueText.in(l, Titles.words(inventories, l)));
        return new HeldIssues(taker -> {
            Consumer<Kept> teller = kept -> tell(taker, text.say(kept.issue()));
            try {
                if (language == Language.ENGLISH) {
                    issues.eachInEnglish(s.id(), teller);
                } else {
                    issues.each(s.id(), teller);
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    private static void tell(FoundIssues.Taker taker, Issue issue) {
        try {
            taker.take(issue);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The format in which the file can be opened; null for one that was refused as it is. */
    static @Nullable String format(Submission s) {
        boolean refused = s.state() == SubmissionState.REJECTED
                && !String.valueOf(s.reason()).startsWith(NO_TABLE);
        return refused ? null : s.format();
    }

    /** The folder of the country; one for files that tell of several, one for files of which no country is known. */
    Path folder(Submission s, Path returned) {
        Set<String> countries =
                sections.of(s.id()).stream().map(x -> x.key().country()).collect(Collectors.toCollection(TreeSet::new));
        countries.removeIf(c -> !COUNTRY.matcher(c).matches());
        return returned.resolve(
                countries.isEmpty()
                        ? UNKNOWN
                        : countries.size() > 1 ? SEVERAL : countries.iterator().next());
    }

    /** What a reply is made from; another text means that it must be written anew. */
    static String made(Submission s, String issues, Language language, String software) {
        return String.join(
                " ",
                s.state().name(),
                String.valueOf(format(s)),
                Long.toString(s.rows().accepted()),
                Long.toString(s.rows().rejected()),
                issues,
                language.code(),
                software);
    }

    /** The names of replies to all files: the first file of a name has it alone, others bear digits of their SHA-256. */
    static Map<String, ReplyNames> names(List<Submission> all) {
        Map<String, String> first = new HashMap<>();
        Map<String, ReplyNames> names = new HashMap<>();
        for (Submission s : all) {
            String owner = first.computeIfAbsent(ReplyNames.key(s.fileName()), key -> s.sha256());
            names.put(s.sha256(), ReplyNames.of(s.fileName(), owner.equals(s.sha256()) ? null : s.sha256()));
        }
        return names;
    }
}
