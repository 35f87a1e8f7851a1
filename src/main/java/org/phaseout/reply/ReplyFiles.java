package org.phaseout.reply;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.phaseout.disk.Durable;
import org.phaseout.disk.Tree;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what goes back to a sender: the marked workbook, the letter, and beside a workbook that is not the sender's own
 * the file as it came. All is written aside; each file gets its name in one step, the letter last.
 */
public final class ReplyFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyFiles.class);

    private final Path kept;
    private final Path folder;
    private final ReplyNames names;
    private final Reply reply;
    private final List<Path> drafts = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();

    /** @param kept the bytes of the file as it was received */
    public ReplyFiles(Path kept, Path folder, ReplyNames names, Reply reply) {
        this.kept = kept;
        this.folder = folder;
        this.names = names;
        this.reply = reply;
    }

    /**
     * Writes them.
     *
     * @param format format that the file was read in; null if it cannot be opened: then a letter is all
     * @return the files, the letter last
     */
    public List<Path> write(@Nullable String format) throws IOException {
        Files.createDirectories(folder);
        try {
            Letter letter = Letter.of(reply);
            boolean own = format != null && format.equals("xlsx") && marked(letter);
            boolean copied = !own && format != null;
            if (copied) {
                copied();
            }
            Path workbook = files.isEmpty() ? null : files.get(0);
            String text =
                    letter.text(workbook == null ? null : workbook.getFileName().toString(), copied);
            Durable.write(draft(names.letter(reply.language())), text);
            for (Path file : files) {
                Durable.moveOver(Durable.draft(file), file);
            }
            return List.copyOf(files);
        } finally {
            for (Path draft : drafts) {
                Files.deleteIfExists(draft);
            }
        }
    }

    private Path draft(String name) {
        Path file = folder.resolve(name);
        files.add(file);
        Path draft = Durable.draft(file);
        drafts.add(draft);
        return draft;
    }

    /** Marks a copy of the sender's workbook. @return whether that could be done */
    private boolean marked(Letter letter) throws IOException {
        try {
            MarkedCopy.write(kept, draft(names.workbook(MarkedCopy.extension(kept))), letter);
            return true;
        } catch (Unpatchable | CharacterCodingException | ZipException | RuntimeException e) {
            LOG.warn(
                    "The workbook of {} cannot be marked itself: its rows are copied into a new one",
                    names.workbook("xlsx"),
                    e);
            files.clear();
            return false;
        }
    }

    /** Marks a workbook of the rows as they were read, and puts the file beside it. */
    private void copied() throws IOException {
        Path workbook = draft(names.workbook("xlsx"));
        Path plain = rows(workbook);
        drafts.add(plain);
        Map<String, String> sheets = PlainWorkbook.write(kept, reply.file(), plain);
        Reply renamed = reply.with(taker -> reply.issues().each(issue -> taker.take(renamed(issue, sheets))));
        MarkedCopy.write(plain, workbook, Letter.of(renamed));
        Files.copy(kept, draft(names.original()), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Where rows are put before they are marked. */
    private static Path rows(Path draft) {
        return draft.resolveSibling(draft.getFileName() + ".rows.tmp");
    }

    private static Issue renamed(Issue issue, Map<String, String> sheets) {
        String name = sheets.get(issue.at().sheet());
        if (name == null || name.equals(issue.at().sheet())) {
            return issue;
        }
        return new Issue(
                issue.code(),
                issue.severity(),
                new CellRef(name, issue.at().column(), issue.at().row()),
                issue.columnHeader(),
                issue.field(),
                issue.found(),
                issue.message(),
                issue.fix(),
                issue.about(),
                issue.wording());
    }

    /** Takes away files of an earlier reply, and the folder of a country that is left empty. */
    public static void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(Durable.draft(file));
        Files.deleteIfExists(rows(Durable.draft(file)));
        Path folder = Tree.parent(file);
        if (Files.isDirectory(folder)) {
            try (var left = Files.list(folder)) {
                if (left.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(folder);
        }
    }
}
