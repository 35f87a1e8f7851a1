package org.phaseout.publish;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.Shown;
import org.phaseout.publish.OutputColumn.Kind;

/** The list of files received, and what became of each. */
final class SourcesSheet {

    static final List<OutputColumn> COLUMNS = List.of(
            OutputColumn.of("file", "File", Kind.TEXT),
            OutputColumn.of("inventory", "Inventory", Kind.TEXT),
            OutputColumn.of("state", "State", Kind.TEXT),
            OutputColumn.of("sections", "Covers", Kind.TEXT),
            OutputColumn.of("read", "Rows read", Kind.COUNT),
            OutputColumn.of("accepted", "Rows accepted", Kind.COUNT),
            OutputColumn.of("rejected", "Rows rejected", Kind.COUNT),
            OutputColumn.of("ignored", "Rows without data", Kind.COUNT),
            new OutputColumn("bytes", "Size", Kind.COUNT, "bytes", null),
            OutputColumn.of("sha256", "SHA-256", Kind.CODE));

    private SourcesSheet() {}

    static List<@Nullable Object> cells(SourceEntry source) {
        return Arrays.asList(
                Shown.of(source.file()),
                source.inventory(),
                Cover.words(source.state()),
                source.sections(),
                source.rows().read(),
                source.rows().accepted(),
                source.rows().rejected(),
                source.rows().ignored(),
                source.bytes(),
                source.sha256());
    }
}
