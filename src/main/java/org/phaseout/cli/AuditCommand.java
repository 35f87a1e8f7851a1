package org.phaseout.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phaseout.audit.Anchor;
import org.phaseout.audit.AuditLog;
import org.phaseout.audit.Chain;
import org.phaseout.audit.Event;
import org.phaseout.intake.Folders;
import org.phaseout.model.Shown;
import org.phaseout.model.WrongUsage;
import org.phaseout.ops.ReportJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows and checks the log of what was done. Does not open the database. */
@Command(
        name = "audit",
        description = "Lists what was done last, by whom and when.",
        subcommands = AuditCommand.Verify.class)
final class AuditCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Option(names = "--json", description = "Print all events as JSON.")
    private boolean json;

    @Option(
            names = "--last",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many events to list (default: ${DEFAULT-VALUE}).")
    private int last = 20;

    @Override
    public Integer call() throws IOException {
        Path file = log(common);
        Deque<Event> events = new ArrayDeque<>();
        try (Stream<Event> all = AuditLog.events(file)) {
            all.forEach(event -> {
                events.add(event);
                if (!json && events.size() > Math.max(0, last)) {
                    events.remove();
                }
            });
        }
        common.print(json ? ReportJson.of(Map.of("events", events)) : text(List.copyOf(events)));
        Chain chain = AuditLog.checkAgainstKept(file);
        Chain.Fault fault = chain.fault();
        if (fault != null) {
            common.err().println("Line " + fault.line() + ": " + fault.message() + " " + fault.mend());
        }
        return chain.isWhole() ? ExitCode.DONE : ExitCode.PEOPLE_MUST_ACT;
    }

    private static Path log(Common common) throws IOException {
        Path file = Folders.under(common.home()).state().resolve(AuditLog.NAME);
        if (!Files.isRegularFile(file) && AuditLog.checkAgainstKept(file).isWhole()) {
            throw new WrongUsage("There is no log '" + file + "'. Say where the home folder is with --home.");
        }
        return file;
    }

    private static String text(List<Event> events) {
        TextTable table = new TextTable(">SEQ", "AT", "WHO", "WHAT", "DETAILS");
        for (Event event : events) {
            String details = event.details().entrySet().stream()
                    .map(d -> d.getKey() + "=" + d.getValue())
                    .collect(Collectors.joining("  "));
            table.row(event.seq(), event.at(), Shown.of(event.who()), Shown.of(event.what()), Shown.of(details));
        }
        return table.toString();
    }

    /** Says whether the log is as it was written. */
    @Command(
            name = "verify",
            description = "Says whether the log is as it was written: no line changed, missing or out of place.")
    static final class Verify implements Callable<Integer> {

        @Mixin
        private Common common = new Common();

        @Option(names = "--json", description = "Print the result as JSON.")
        private boolean json;

        @Option(
                names = "--expect",
                paramLabel = "SEQ:HASH",
                description = "A line that an earlier check gave as the last: it must still be there.")
        private @Nullable String expect;

        @Override
        public Integer call() throws IOException {
            Path file = log(common);
            Chain kept = AuditLog.checkAgainstKept(file);
            Chain chain = kept.isWhole() && expect != null ? AuditLog.check(file, anchor(expect)) : kept;
            common.print(json ? ReportJson.of(tree(file, chain)) : text(file, chain));
            return chain.isWhole() ? ExitCode.DONE : ExitCode.PEOPLE_MUST_ACT;
        }

        private static Anchor anchor(String expect) {
            try {
                return Anchor.of(expect);
            } catch (IllegalArgumentException e) {
                throw new WrongUsage(String.valueOf(e.getMessage()), e);
            }
        }

        private static Map<String, @Nullable Object> tree(Path file, Chain chain) {
            Map<String, @Nullable Object> tree = new LinkedHashMap<>();
            tree.put("file", file.toString());
            tree.put("whole", chain.isWhole());
            tree.put("lines", chain.lines());
            tree.put("head", chain.head());
            tree.put("fault", chain.fault());
            return tree;
        }

        private static String text(Path file, Chain chain) {
            Chain.Fault fault = chain.fault();
            return fault == null
                    ? "%s is whole: %s, the last %s".formatted(file, lines(chain), chain.head())
                    : "%s is broken at line %d of %d. %s %s"
                            .formatted(file, fault.line(), chain.lines(), fault.message(), fault.mend());
        }

        private static String lines(Chain chain) {
            return chain.lines() == 1 ? "1 line" : chain.lines() + " lines";
        }
    }
}
