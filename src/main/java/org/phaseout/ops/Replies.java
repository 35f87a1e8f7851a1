package org.phaseout.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phaseout.batch.Software;
import org.phaseout.language.Language;
import org.phaseout.model.Shown;
import org.phaseout.ops.ReplyIndex.Entry;
import org.phaseout.reply.ReplyFiles;
import org.phaseout.reply.ReplyNames;
import org.phaseout.store.Fence;
import org.phaseout.store.IssueStore;
import org.phaseout.store.Submissions;
import org.phaseout.store.Submissions.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps {@code returned/} in line with what became of files: writes what must go back, takes away what no longer holds.
 * What stands as it should is left alone, so that it costs what changed; however often it is done, it comes out the same.
 */
public final class Replies {

    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private final Home home;
    private final Submissions submissions;
    private final IssueStore issues;
    private final ReplyFacts facts;
    private final Fence fence;
    private final Journal journal;

    Replies(Home home, Submissions submissions, IssueStore issues, ReplyFacts facts, Fence fence, Journal journal) {
        this.home = home;
        this.submissions = submissions;
        this.issues = issues;
        this.facts = facts;
        this.fence = fence;
        this.journal = journal;
    }

    /**
     * What was done.
     *
     * @param written files written, below the home folder, by the name of the file that they are about
     * @param faults what could not be written, for operators
     */
    public record Done(Map<String, List<String>> written, List<String> faults) {}

    /** Writes what is missing or out of date, and takes away what is no longer asked. */
    Done bringUpToDate(Progress progress) throws IOException {
        return write(Map.of(), progress);
    }

    /**
     * Writes the replies to some files again.
     *
     * @param language language from now on; null for the sender's own
     */
    public Done again(List<Submission> chosen, @Nullable Language language, Progress progress) throws IOException {
        Map<String, String> asked = new TreeMap<>();
        chosen.forEach(s -> asked.put(s.sha256(), language == null ? "" : language.code()));
        return write(asked, progress);
    }

    /** What must be written to one file's sender. */
    private record Due(Submission submission, Path folder, ReplyNames names, Language language, Entry entry) {}

    /** @param again code of the language by SHA-256 of files that are to be written in any case; empty for their own */
    private Done write(Map<String, String> again, Progress progress) throws IOException {
        ReplyIndex index = new ReplyIndex(home.folders().state());
        Map<String, Entry> before = index.read();
        Map<String, Entry> after = new TreeMap<>();
        List<Due> due = due(before, after, again);
        boolean changes = !due.isEmpty() || !after.equals(before);
        Map<String, List<String>> written = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        if (changes) {
            fence.require();
            index.write(announced(before, due));
            SideBySide.each(due, this::files, (one, files) -> {
                progress.at(one.submission().fileName(), written.size() + faults.size() + 1L, due.size());
                write(one, files, before.get(one.submission().sha256()), after, written, faults);
            });
            remove(before, after);
            index.write(after);
        }
        return new Done(written, faults);
    }

    private List<Due> due(Map<String, Entry> before, Map<String, Entry> after, Map<String, String> again) {
        List<Submission> all = submissions.all();
        Map<String, ReplyNames> names = ReplyFacts.names(all);
        Map<Long, String> seals = issues.seals();
        List<Due> due = new ArrayList<>();
        for (Submission s : newest(all)) {
            if (!facts.isAsked(s)) {
                continue;
            }
            Entry old = before.get(s.sha256());
            String asked = again.getOrDefault(s.sha256(), old == null ? "" : old.language());
            Language language = Language.of(asked).orElseGet(() -> facts.language(s));
            Path folder = facts.folder(s, home.folders().returned());
            ReplyNames own = names.getOrDefault(s.sha256(), ReplyNames.of(s.fileName(), null));
            String made = ReplyFacts.made(s, seals.getOrDefault(s.id(), ""), language, Software.version());
            Entry entry = new Entry(
                    s.sha256(),
                    made + " " + home.below(folder.resolve(own.stem())),
                    asked,
                    own.all(ReplyFacts.format(s), language).stream()
                            .map(name -> home.below(folder.resolve(name)))
                            .toList());
            if (!again.containsKey(s.sha256()) && old != null && stands(old, entry)) {
                after.put(s.sha256(), old);
            } else {
                due.add(new Due(s, folder, own, language, entry));
            }
        }
        return due;
    }

    private boolean stands(Entry old, Entry wanted) {
        return old.made().equals(wanted.made()) && old.files().stream().allMatch(f -> Files.exists(home.at(f)));
    }

    private static List<Submission> newest(List<Submission> all) {
        Map<String, Submission> newest = new LinkedHashMap<>();
        all.stream().filter(Submission::isSettled).forEach(s -> newest.put(s.sha256(), s));
        return List.copyOf(newest.values());
    }

    /** What stands and what may come to stand, so that the next run knows of it whatever happens. */
    private static Map<String, Entry> announced(Map<String, Entry> before, List<Due> due) {
        Map<String, Entry> all = new TreeMap<>(before);
        for (Due one : due) {
            Entry old = before.get(one.entry().sha256());
            List<String> files = new ArrayList<>(old == null ? List.of() : old.files());
            one.entry().files().stream().filter(f -> !files.contains(f)).forEach(files::add);
            all.put(
                    one.entry().sha256(),
                    new Entry(one.entry().sha256(), "", one.entry().language(), files));
        }
        return all;
    }

    /** Writes the files of one reply, and gives their places below the home folder. */
    private List<String> files(Due due) throws IOException {
        Submission s = due.submission();
        return new ReplyFiles(home.at(s.storedAt()), due.folder(), due.names(), facts.reply(s, due.language()))
                .write(ReplyFacts.format(s)).stream().map(home::below).toList();
    }

    /** A reply that cannot be written holds up no other; the next run tries again. */
    private void write(
            Due due,
            SideBySide.Outcome<List<String>> outcome,
            @Nullable Entry old,
            Map<String, Entry> after,
            Map<String, List<String>> written,
            List<String> faults)
            throws IOException {
        Submission s = due.submission();
        try {
            List<String> files = outcome.get();
            after.put(
                    s.sha256(),
                    new Entry(s.sha256(), due.entry().made(), due.entry().language(), files));
            removeAll(due.entry().files(), files);
            removeAll(old == null ? List.of() : old.files(), files);
            written.put(s.fileName() + " " + s.sha256(), files);
        } catch (IOException | RuntimeException e) {
            LOG.error("The reply to {} could not be written", s.sha256(), e);
            List<String> known = new ArrayList<>(due.entry().files());
            known.addAll(old == null ? List.of() : old.files());
            after.put(s.sha256(), new Entry(s.sha256(), "", due.entry().language(), known));
            faults.add("What goes back to the sender of '%s' could not be written: %s"
                    .formatted(Shown.of(s.fileName()), Faults.sentence(e)));
            return;
        }
        journal.add(
                "reply.written",
                Map.of(
                        "sha256",
                        s.sha256(),
                        "file",
                        s.fileName(),
                        "language",
                        due.language().code()));
    }

    private void remove(Map<String, Entry> before, Map<String, Entry> after) throws IOException {
        for (Entry gone : before.values()) {
            if (!after.containsKey(gone.sha256())) {
                removeAll(gone.files(), List.of());
                journal.add("reply.removed", Map.of("sha256", gone.sha256()));
            }
        }
    }

    private void removeAll(List<String> files, List<String> but) throws IOException {
        for (String file : files) {
            if (!but.contains(file)) {
                ReplyFiles.remove(home.at(file));
            }
        }
    }
}
