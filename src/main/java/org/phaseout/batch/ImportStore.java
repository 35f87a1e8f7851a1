package org.phaseout.batch;

import org.phaseout.check.SqlChecks;
import org.phaseout.store.AskedNames;
import org.phaseout.store.IssueStore;
import org.phaseout.store.RowStore;
import org.phaseout.store.Settlement;
import org.phaseout.store.Submissions;
import org.phaseout.store.SubmittedCells;
import org.phaseout.store.Supersession;
import org.phaseout.store.Written;

/** Everything that an import writes to or asks. */
record ImportStore(
        Submissions submissions,
        SubmittedCells cells,
        IssueStore issues,
        Written written,
        AskedNames names,
        RowStore rows,
        SqlChecks checks,
        Supersession supersession,
        Settlement settlement) {}
