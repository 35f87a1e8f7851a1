package org.phaseout.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.phaseout.publish.Since;

/** The report of a run as one page, from what went into its edition and what was published before. */
public final class Report {

    private Report() {}

    /** Writes the page and leaves the stream open. */
    public static void write(ReportContents contents, Since since, OutputStream out) throws IOException {
        Facts facts = Facts.of(contents, since);
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            new Page(new Html(writer), new Words(), facts).write();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }
}
