package org.phaseout.guard;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The process that holds something.
 *
 * @param command verb that it carries out
 * @param mark what tells it from a later process with the same number
 * @param since UTC
 */
public record Holder(String command, long pid, String host, String mark, String since) {

    /** This process. */
    static Holder self(String command, Clock clock) {
        long pid = ProcessHandle.current().pid();
        return new Holder(
                command,
                pid,
                Processes.host(),
                Processes.mark(pid),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** Such as: run, process 1234 on SERVER since 2026-01-31T01:15:00Z. */
    public String words() {
        return "%s, process %d on %s since %s".formatted(command, pid, host, since);
    }

    /** Whether it certainly runs no more. Nothing is known of processes of other hosts. */
    boolean isGone() {
        return host.equals(Processes.host()) && !Processes.isRunning(pid, mark);
    }

    String json() {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("pid", Long.toString(pid));
        members.put("host", host);
        members.put("command", command);
        members.put("since", since);
        members.put("process", mark);
        return FlatJson.object(members);
    }

    /** @return null if the text is none, or not whole */
    static @Nullable Holder of(String json) {
        Map<String, String> members = FlatJson.members(json);
        String pid = members.getOrDefault("pid", "");
        String command = members.get("command");
        String host = members.get("host");
        String since = members.get("since");
        String mark = members.get("process");
        if (pid.isEmpty() || command == null || host == null || since == null || mark == null) {
            return null;
        }
        return new Holder(command, Long.parseLong(pid), host, mark, since);
    }
}
