package org.phaseout.normalise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Inventory;
import org.phaseout.model.CellRef;
import org.phaseout.model.RowOutcome;
import org.phaseout.read.ReadRow;
import org.phaseout.read.TablePlan;
import org.phaseout.reference.NameLog;
import org.phaseout.reference.ReviewedNames;

/** Makes typed records of the rows of one file. One for each file; not safe for threads. */
public final class RowNormaliser {

    private final Normalising shared;
    private final DecimalMarks marks;
    private final Asked facts;
    private final NameLog names;
    private final IdentityHashMap<TablePlan, TableReader> readers = new IdentityHashMap<>();
    private final Map<String, Codes> codes = new HashMap<>();

    /**
     * @param marks decimal marks of the columns, from a first pass over the file
     * @param names answers of people, and what is asked of them
     */
    public RowNormaliser(Normalising shared, DecimalMarks marks, NameLog names) {
        this.shared = shared;
        this.facts = new Asked(shared.facts(), names);
        this.names = names;
        this.marks = marks;
    }

    /** Without answers of people. */
    public RowNormaliser(Normalising shared, DecimalMarks marks) {
        this(shared, marks, new NameLog(ReviewedNames.NONE));
    }

    /** What becomes of the row; derived fields are worked out, checks are not run. */
    public RowResult normalise(ReadRow row) {
        return normalise(row, null);
    }

    /** How every figure and code of the row came about, in the order in which they are read. */
    public List<Conversion> explain(ReadRow row) {
        List<Conversion> trace = new ArrayList<>();
        normalise(row, trace);
        return trace;
    }

    private RowResult normalise(ReadRow row, @Nullable List<Conversion> trace) {
        List<ViewOutcome> views = new ArrayList<>(row.views().size());
        for (ReadRow.View view : row.views()) {
            views.add(read(row, view, trace));
        }
        return new CellAccount(row).result(views, why(row, views));
    }

    private ViewOutcome read(ReadRow row, ReadRow.View view, @Nullable List<Conversion> trace) {
        String why = view.why();
        if (why == null) {
            return readers.computeIfAbsent(view.table(), this::reader).read(view.row(), trace);
        }
        CellRef at = CellRef.wholeRow(row.sheet().name(), row.row().number());
        return new ViewOutcome(
                view.table().inventory().code(),
                view.table().form().code(),
                new RowOutcome.Ignored(at, why),
                Map.of(),
                0,
                0);
    }

    private TableReader reader(TablePlan plan) {
        Inventory inventory = plan.inventory();
        Codes lists = codes.computeIfAbsent(inventory.code(), code -> shared.codes(inventory, names));
        return new TableReader(plan, new TableWords(plan, facts, lists, marks, names), shared.derivation(inventory));
    }

    /** The reason why the row is ignored, by the first view; empty if a view accepts or rejects it. */
    private static String why(ReadRow row, List<ViewOutcome> views) {
        String why = row.why() == null ? "" : row.why();
        for (ViewOutcome view : views) {
            if (!(view.outcome() instanceof RowOutcome.Ignored ignored)) {
                return "";
            }
            why = why.isEmpty() ? ignored.why() : why;
        }
        return why.isEmpty() ? CellAccount.NO_TABLE : why;
    }
}
