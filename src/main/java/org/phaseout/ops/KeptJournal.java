package org.phaseout.ops;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.phaseout.audit.Anchor;
import org.phaseout.audit.AuditLog;
import org.phaseout.store.Marks;
import org.phaseout.store.Runs.Run;

/** What is done goes to the audit log, and each run's report to the log folder. */
final class KeptJournal implements Journal {

    private final AuditLog audit;
    private final History history;
    private final Marks marks;

    KeptJournal(AuditLog audit, History history, Marks marks) {
        this.audit = audit;
        this.history = history;
        this.marks = marks;
    }

    @Override
    public void add(String what, Map<String, String> details) throws IOException {
        audit.add(what, details);
    }

    @Override
    public long lastRun() throws IOException {
        return history.lastRun();
    }

    @Override
    public void started(Run run) throws IOException {
        history.begin(run);
        audit.add("run.started", Map.of("run", Long.toString(run.number()), "kind", run.kind()));
    }

    /** A file and the database remember how far the audit log went, so that lines cut off its end are missed. */
    @Override
    public void finished(RunReport report) throws IOException {
        Map<String, String> details = new TreeMap<>();
        details.put("run", Long.toString(report.run()));
        details.put("status", report.status());
        details.put("files", Integer.toString(report.files().size()));
        details.put("edition", report.runId() == null ? "" : report.runId());
        Anchor end = audit.add("run.finished", details).anchor();
        audit.keep(end);
        marks.set(Marks.AUDIT, end.toString());
        history.add(report);
    }
}
