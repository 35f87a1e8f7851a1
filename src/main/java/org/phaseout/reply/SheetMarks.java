package org.phaseout.reply;

import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.phaseout.reply.CommentsPart.Standing;

/** What is done to one sheet: which styles its cells get, and which comments come, grow and go. */
final class SheetMarks {

    private final WorkbookPart.Sheet sheet;
    private final String part;
    private final Relations relations;
    private final SheetSurvey.Found found;
    private final Standing standing;
    private final @Nullable String comments;
    private final @Nullable String drawing;
    private final NavigableMap<Long, String> texts = new TreeMap<>();

    /**
     * @param part name of the sheet's part
     * @param comments name of the part of its comments; null if it has none
     * @param drawing name of the drawing that they are shown in; null if it has none
     */
    SheetMarks(
            WorkbookPart.Sheet sheet,
            String part,
            Relations relations,
            SheetSurvey.Found found,
            Standing standing,
            @Nullable String comments,
            @Nullable String drawing) {
        this.sheet = sheet;
        this.part = part;
        this.relations = relations;
        this.found = found;
        this.standing = standing;
        this.comments = comments;
        this.drawing = drawing;
    }

    WorkbookPart.Sheet sheet() {
        return sheet;
    }

    String part() {
        return part;
    }

    Relations relations() {
        return relations;
    }

    SheetSurvey.Found found() {
        return found;
    }

    @Nullable
    String comments() {
        return comments;
    }

    @Nullable
    String drawing() {
        return drawing;
    }

    /** The cell that shows a mark that was asked for. */
    long shown(long key) {
        return found.moved().getOrDefault(key, key);
    }

    /** Whether a cell can bear a comment of ours: one with a thread cannot. */
    boolean takesComment(long key) {
        return !standing.threads().contains(key);
    }

    void addComment(long key, String text) {
        texts.merge(key, text, (a, b) -> a + "\n\n" + b);
    }

    /** Comments of all cells, by key. */
    NavigableMap<Long, String> texts() {
        return texts;
    }

    /** Cells whose comment was of ours. */
    Set<Long> dropped() {
        return standing.ours();
    }

    /** Cells whose own comment is added to. */
    Set<Long> grown() {
        Set<Long> grown = new TreeSet<>(standing.own());
        grown.retainAll(texts.keySet());
        return grown;
    }

    /** Comments that get a box of their own. */
    NavigableMap<Long, String> fresh() {
        if (standing.own().isEmpty()) {
            return texts;
        }
        NavigableMap<Long, String> fresh = new TreeMap<>(texts);
        fresh.keySet().removeAll(standing.own());
        return fresh;
    }

    boolean changesSheet() {
        return found.spots().size() > 0 || found.selected() || (found.drawing() == null && !fresh().isEmpty());
    }

    boolean changesComments() {
        return !texts.isEmpty()
                || !standing.ours().isEmpty()
                || (comments != null && !standing.own().isEmpty());
    }

    boolean changesDrawing() {
        return !texts.isEmpty() || !standing.ours().isEmpty();
    }
}
