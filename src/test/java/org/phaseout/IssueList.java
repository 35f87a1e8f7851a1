package org.phaseout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.phaseout.definition.Check;
import org.phaseout.definition.Definitions;
import org.phaseout.definition.Inventory;
import org.phaseout.normalise.Finding;
import org.phaseout.normalise.FindingText;
import org.phaseout.read.ReadIssue;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The list of all issues as a document, made from the program and the definitions. */
final class IssueList {

    private static final String TOP = """
            # Issues

            Everything the program may say about a file, by code. A code is stable and is never used again for something else.
            `issues.csv` links every issue to its heading here (column `doc_url`).

            An **error** keeps the row out of all tables, and with it its section or file where the form says so. A **warning** is
            kept and counted; somebody should look. An **info** needs nobody. `…` in a message stands for what was found.

            This page is made from the program and from `jobs/`. After a change there, make it anew and commit it:

            ```sh
            mvn -B -Dtest=DocumentationTest -Dphaseout.docs.write=true test
            ```

            """;

    private final StringBuilder text = new StringBuilder(TOP);

    private IssueList() {}

    static String of(Path jobs) throws IOException {
        IssueList list = new IssueList();
        list.files();
        list.reading();
        list.normalising();
        for (Inventory inventory : Definitions.read(jobs)) {
            if (!inventory.checks().isEmpty()) {
                list.checks(jobs, inventory);
            }
        }
        return list.text.toString().stripTrailing() + "\n";
    }

    private void files() {
        part("The file as a whole", "The file is rejected: it is moved to `rejected/` with the reason beside it.");
        for (FileReason reason : FileReason.values()) {
            entry(reason.code(), "Error", reason.explanation(), List.of(), reason.example(), reason.fix());
        }
    }

    private void reading() {
        part("Reading", "Which tables a file holds, and what its headings mean.");
        for (ReadIssue issue : ReadIssue.values()) {
            String severity = capital(issue.severity().word());
            entry(issue.code(), severity, issue.explanation(), List.of(), issue.example(), fix(issue));
        }
    }

    private static String fix(ReadIssue issue) {
        return switch (issue) {
            case NO_TABLE ->
                "Add what is missing: as a column, in a labelled cell above the table, or in the name of the sheet or file.";
            case HEADING_UNKNOWN -> "Correct the heading, or add it to the inventory's `columns/*.csv`.";
            case HEADING_AMBIGUOUS -> "Use a heading that names one of the two.";
            case HEADING_TWICE -> "Rename the heading, or delete one of the two columns.";
            case FORMS_TIE -> "Name the sheet, or put a title above the table, as the form has it.";
            case COLUMN_MISSING -> "Add the column if there are figures.";
            case SHEET_HIDDEN -> "Delete the sheet if it must not count.";
            case LABEL_TWICE -> "Keep one of the two cells.";
            case ENCODING_GUESSED -> "Check names with accents, or save the file as UTF-8.";
            case WRONG_EXTENSION -> "Give the file the right extension next time.";
            case MACROS -> "Save it as .xlsx if the macros are not needed.";
            case EXTERNAL_LINKS -> "Check that the figures are up to date, or paste them as values.";
            case HEADING_UNCERTAIN ->
                "Correct the heading, or give its spelling high confidence in the inventory's `columns/*.csv`.";
            case TRAILING_DATA -> "Save the workbook anew if it was changed on its way.";
            case UNIT_CONFLICT -> "Keep the unit that the figures are in.";
            case ENCODED_TWICE -> "Correct the cells, or open the original as UTF-8 and save it as .xlsx.";
            case OLDER_FORM -> "Ask for a new template if figures have no column any more.";
            case TABLE_UNREAD ->
                "Add what is missing: as a column, in a labelled cell above the table, or in the name of the sheet or file.";
            case ROWS_HIDDEN -> "Delete the rows if they must not count.";
            case COLUMN_UNNAMED -> "Give the column a heading, or clear it.";
            case HEADING_ELSEWHERE -> "Move the figures to the form that asks for them, if there are any.";
            case EXAMPLE_LEFT -> "Delete the row; if its figures count, take out the word that says example.";
            case BLOCK_TWICE -> "Delete the rows if they were pasted twice.";
            case COLUMNS_HIDDEN -> "Delete the columns if they must not count.";
            case HEADING_LOOKS_ALIKE -> "Type the heading anew, or answer what it means in `decisions/pending.xlsx`.";
            case NO_ROWS -> "Send the file with its rows; if nothing occurred, report that in a row.";
            case HEADING_REFUSED -> "Use a heading of the form, or delete the column.";
        };
    }

    private void normalising() {
        part("Values", "What the cells hold: figures, dates, units (`NORM`), and names that a list must know (`REF`).");
        for (Finding finding : Finding.values()) {
            entry(
                    finding.code(),
                    capital(finding.severity().word()),
                    finding.explanation(),
                    FindingText.messages(finding).stream()
                            .map(m -> "Message: " + m)
                            .toList(),
                    finding.example(),
                    FindingText.fix(finding));
        }
    }

    private void checks(Path jobs, Inventory inventory) throws IOException {
        part(inventory.title(), "Checks of `jobs/" + inventory.code() + "/inventory.yml`.");
        Map<?, ?> source =
                (Map<?, ?>) ((Map<?, ?>) new Load(LoadSettings.builder().build())
                                .loadFromString(Files.readString(
                                        jobs.resolve(inventory.code()).resolve("inventory.yml"))))
                        .get("checks");
        for (Check check : inventory.checks().values()) {
            String forms = check.forms().isEmpty()
                    ? ""
                    : " in " + check.forms().stream().map(f -> "`" + f + "`").collect(Collectors.joining(", "));
            entry(
                    check.id(),
                    capital(check.severity().word()) + forms,
                    "",
                    List.of(
                            "Message: " + open(check.message()),
                            rule(inventory, check, String.valueOf(((Map<?, ?>) source.get(check.id())).get("sql")))),
                    example(check),
                    check.fix());
        }
    }

    private static String rule(Inventory inventory, Check check, String file) {
        if (check.row() == null) {
            String sql = String.valueOf(check.sql());
            String comment = sql.lines()
                    .takeWhile(line -> line.startsWith("--"))
                    .map(line -> line.substring(2).strip())
                    .collect(Collectors.joining(" "));
            return "Rule: [%s](../../jobs/%s/%s). %s".formatted(file, inventory.code(), file, comment);
        }
        String blanks = check.blanks() == Check.Blanks.ZERO ? ", blanks as zero" : "";
        return "Rule: `" + flat(check.row()) + "` holds for every row" + blanks + ".";
    }

    private static String example(Check check) {
        String example = rows(check.example().submission());
        String before = rows(check.example().record());
        return before.isEmpty() ? example : example + " beside the accepted " + before;
    }

    private static String rows(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(row -> row.entrySet().stream()
                        .map(e -> e.getKey() + ": " + e.getValue())
                        .collect(Collectors.joining(", ", "{", "}")))
                .collect(Collectors.joining(" "));
    }

    private void part(String title, String about) {
        text.append("## ").append(title).append("\n\n").append(about).append("\n\n");
    }

    private void entry(String code, String severity, String what, List<String> lines, String example, String fix) {
        text.append("### ").append(code).append("\n\n");
        text.append(severity).append(what.isEmpty() ? "." : ". " + flat(what)).append("\n\n");
        lines.forEach(line -> text.append("- ").append(flat(line)).append('\n'));
        if (!example.isEmpty()) {
            text.append("- Example: `").append(flat(example)).append("`\n");
        }
        text.append("- To do: ").append(flat(fix)).append("\n\n");
    }

    /** A message with its placeholders open. */
    private static String open(String message) {
        return message.replaceAll("\\{[a-z0-9_]+}", "…");
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
