package org.phaseout.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.phaseout.model.CellRef;
import org.phaseout.model.Filling;
import org.phaseout.model.Issue;
import org.phaseout.model.Wording;

/** What is to be said of a file as a whole, gathered while it is opened. */
final class Noticed {

    private final String name;
    private final CellRef whole;
    private final List<Issue> issues = new ArrayList<>();

    /** @param name name of the file as it was sent */
    Noticed(String name) {
        this.name = name;
        this.whole = CellRef.wholeSheet(name);
    }

    String name() {
        return name;
    }

    /**
     * @param expected extensions that fit what the file is
     * @param what phrase for what it is
     */
    Noticed extension(String expected, String what) {
        int dot = name.lastIndexOf('.');
        String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (dot >= 0 && !(" " + expected + " ").contains(" " + extension + " ")) {
            add(ReadIssue.WRONG_EXTENSION, name.substring(dot), Wording.of(Filling.phrase("phrase." + what)));
        }
        return this;
    }

    Noticed macros(boolean there) {
        if (there) {
            add(ReadIssue.MACROS, "", Wording.PLAIN);
        }
        return this;
    }

    Noticed links(boolean there) {
        if (there && issues.stream().noneMatch(i -> i.code().equals(ReadIssue.EXTERNAL_LINKS.code()))) {
            add(ReadIssue.EXTERNAL_LINKS, "", Wording.PLAIN);
        }
        return this;
    }

    Noticed trailing(long bytes) {
        if (bytes > 0) {
            add(ReadIssue.TRAILING_DATA, "", Wording.of(bytes));
        }
        return this;
    }

    void add(ReadIssue issue, String found, Wording wording) {
        issues.add(issue.at(whole, found, wording));
    }

    List<Issue> issues() {
        return List.copyOf(issues);
    }
}
