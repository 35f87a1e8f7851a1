package org.phaseout.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;

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

    /** @param expected extensions that fit what the file is */
    Noticed extension(String expected, String what) {
        int dot = name.lastIndexOf('.');
        String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (dot >= 0 && !(" " + expected + " ").contains(" " + extension + " ")) {
            add(
                    ReadIssue.WRONG_EXTENSION,
                    name.substring(dot),
                    "The file is in fact " + what + " and is read as such.",
                    "Give it the right extension next time.");
        }
        return this;
    }

    Noticed macros(boolean there) {
        if (there) {
            add(
                    ReadIssue.MACROS,
                    "",
                    "The workbook holds macros; they are not run.",
                    "Save it as .xlsx if they are not needed.");
        }
        return this;
    }

    Noticed links(boolean there) {
        if (there && issues.stream().noneMatch(i -> i.code().equals(ReadIssue.EXTERNAL_LINKS.code()))) {
            add(
                    ReadIssue.EXTERNAL_LINKS,
                    "",
                    "The workbook takes figures from other files or the network; the figures it last saw are read.",
                    "Check that they are up to date, or paste them as values.");
        }
        return this;
    }

    Noticed trailing(long bytes) {
        if (bytes > 0) {
            add(
                    ReadIssue.TRAILING_DATA,
                    "",
                    bytes + " bytes stand behind the end of the workbook; they are not read.",
                    "Save the workbook anew if it was changed on its way.");
        }
        return this;
    }

    void add(ReadIssue issue, String found, String message, String fix) {
        issues.add(issue.at(whole, found, message, fix));
    }

    List<Issue> issues() {
        return List.copyOf(issues);
    }
}
