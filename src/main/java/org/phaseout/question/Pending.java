package org.phaseout.question;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phaseout.disk.Durable;
import org.phaseout.disk.Sha256;
import org.phaseout.disk.Tree;
import org.phaseout.reference.ReviewedNames;

/**
 * The workbook of questions in the folder of the decisions. Analysts write into it at any time, also while a run is at
 * work: what they wrote and what was not read yet is carried over, and a file that is open or broken is left as it is.
 */
public final class Pending {

    /** Name of the file. */
    public static final String NAME = "pending.xlsx";

    private static final String SHOWN = "decisions/" + NAME;

    private final Path file;
    private final Choices choices;
    private Map<String, PendingRow> unused = Map.of();
    private @Nullable String read;

    /** @param folder folder of the decisions */
    public Pending(Path folder, Choices choices) {
        this.file = folder.resolve(NAME);
        this.choices = choices;
    }

    /** What came of reading the answers: decisions to be written down, and sentences for people. */
    public record Taken(List<SpellingDecision> decisions, List<String> notes) {}

    /**
     * Reads what people answered.
     *
     * @param reviewed answers that hold already
     * @param operator who answers where a row does not say
     */
    public Taken take(List<OpenQuestion> open, ReviewedNames reviewed, String operator, String now) {
        String trouble = trouble();
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS) || trouble != null) {
            return new Taken(List.of(), trouble == null ? List.of() : List.of(trouble));
        }
        Answers answers = new Answers(open, choices, reviewed, operator, now);
        try {
            String hash = Sha256.of(file);
            answers.take(PendingFile.read(file));
            read = hash;
        } catch (IOException | RuntimeException e) {
            return new Taken(List.of(), List.of(broken(e)));
        }
        unused = answers.unused();
        List<String> notes = new ArrayList<>();
        unused.values().stream()
                .filter(row -> !row.text(PendingColumn.REMARK).isEmpty())
                .forEach(row -> notes.add("%s row %d, '%s': %s"
                        .formatted(SHOWN, row.number(), row.text(PendingColumn.NAME), row.text(PendingColumn.REMARK))));
        return new Taken(answers.decisions(), notes);
    }

    /** Why the file is left alone; null if it can be read. */
    private @Nullable String trouble() {
        for (String lock : List.of(".~lock." + NAME + "#", "~$" + NAME)) {
            if (Files.exists(file.resolveSibling(lock), LinkOption.NOFOLLOW_LINKS)) {
                return "%s is open in a spreadsheet program; its answers are read at a later run. If nobody has it open, delete decisions/%s."
                        .formatted(SHOWN, lock);
            }
        }
        return null;
    }

    private static String broken(Exception e) {
        return "%s cannot be read and is left as it is: %s Correct it, or delete it and run: it is made anew."
                .formatted(SHOWN, sentence(e));
    }

    private static String sentence(Exception e) {
        String message = String.valueOf(e.getMessage()).strip();
        return message.endsWith(".") ? message : message + ".";
    }

    /**
     * Writes what is open now, with what people wrote and nobody has read yet.
     *
     * @return what people should know, in sentences
     */
    public List<String> write(List<OpenQuestion> open) throws IOException {
        boolean there = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        if (!there && open.isEmpty()) {
            return List.of();
        }
        String trouble = trouble();
        if (trouble != null) {
            return List.of(trouble);
        }
        byte[] before = there ? Files.readAllBytes(file) : new byte[0];
        Map<String, PendingRow> typed;
        try {
            typed = !there ? Map.of() : Sha256.of(before).equals(read) ? unused : typedSince();
        } catch (IOException | RuntimeException e) {
            return List.of(broken(e));
        }
        byte[] now = PendingWorkbook.bytes(lines(open, typed));
        if (!Arrays.equals(before, now)) {
            replace(now, there ? Sha256.of(before) : null);
        }
        return List.of();
    }

    /** What stands in the file now and did not when it was read; what was refused then keeps its remark. */
    private Map<String, PendingRow> typedSince() throws IOException {
        Map<String, PendingRow> typed = new LinkedHashMap<>();
        for (PendingRow row : PendingFile.read(file)) {
            PendingRow known = unused.get(row.id());
            if (row.isTyped()) {
                boolean same = known != null
                        && known.remarked("").cells().equals(row.remarked("").cells());
                typed.put(row.id(), same ? known : row.remarked(""));
            }
        }
        return typed;
    }

    private List<PendingWorkbook.Line> lines(List<OpenQuestion> open, Map<String, PendingRow> typed) {
        List<PendingWorkbook.Line> lines = new ArrayList<>();
        Map<String, PendingRow> left = new HashMap<>(typed);
        for (OpenQuestion question : open) {
            PendingRow row = PendingRow.of(question, choices);
            PendingRow other = left.remove(question.id());
            PendingRow whole = other == null ? row : row.typedFrom(other, other.text(PendingColumn.REMARK));
            lines.add(new PendingWorkbook.Line(
                    whole,
                    choices.of(question).all().stream().map(Choice::text).toList(),
                    question.forms().isEmpty() ? List.of() : choices.forms(question.inventory())));
        }
        typed.forEach((id, row) -> {
            if (left.containsKey(id)) {
                lines.add(new PendingWorkbook.Line(row, List.of(), List.of()));
            }
        });
        return lines;
    }

    /** In one step, unless somebody saved it in the meantime: then it is merged at the next run. */
    private void replace(byte[] bytes, @Nullable String expected) throws IOException {
        Path draft = Durable.draft(file);
        try {
            Files.createDirectories(Tree.parent(file));
            Durable.write(draft, bytes);
            String at = Files.exists(file) ? Sha256.of(file) : null;
            if (Objects.equals(at, expected)) {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
                Durable.folder(Tree.parent(file));
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
