package org.phaseout.question;

import java.util.List;

/** The sheet that says how to answer. */
final class PendingHelp {

    /** Height of a line in points. */
    static final int LINE = 15;

    private PendingHelp() {}

    /** @param first word at the left, or a title if there is no text */
    record Line(String first, String text) {}

    static List<Line> lines(int open) {
        String asked = open == 0
                ? "No name waits for an answer."
                : open == 1 ? "One name waits for an answer." : open + " names wait for an answer.";
        return List.of(
                new Line("Names that no list knows", ""),
                new Line(asked, ""),
                new Line(
                        "What to do",
                        "Fill in the yellow cells of the sheet Questions, one row a name, save and close the file. The next run reads the answers, keeps them with who and when, and reads the files that they concern anew."),
                new Line("Answer", "accept – the name means the first suggestion."),
                new Line("", "choose – it means what stands in Choice."),
                new Line(
                        "",
                        "refuse – it is not accepted: it stays an issue for those who sent it, and is not asked again."),
                new Line("", "blank – later."),
                new Line(
                        "Choice",
                        "Pick from the list, or type a code. For a heading it is a field, if need be with the unit of its figures: import_new in kg."),
                new Line(
                        "Only for form",
                        "For headings: blank for every form of the inventory, else the one form that the answer is meant for."),
                new Line("By, Note", "Who decides, and why, for the records. Blank: who starts the next run."),
                new Line(
                        "Suggestions",
                        "These are the known names that look most alike, and nothing more. Look into a file before you accept one. Digits of substances must be the same; letters after them often tell one substance from another."),
                new Line(
                        "What to mend",
                        "Red text says why an answer could not be used. It stays until it is corrected or deleted."),
                new Line(
                        "Rows, columns",
                        "Sort, filter and hide as you like. Leave the titles, and the column Question, as they are. A deleted row is asked again."),
                new Line(
                        "Changed minds",
                        "Given answers stand in spellings.csv, beside this file. A new line at its end takes the place of an earlier one; phaseout answer writes such lines."));
    }
}
