package org.phaseout.ops;

import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.phaseout.audit.AuditLog;
import org.phaseout.intake.Folders;

/** The home folder and the time. */
final class Home {

    private final Path folder;
    private final Folders folders;
    private final Clock clock;

    Home(Path folder, Clock clock) {
        this.folder = folder;
        this.folders = Folders.under(folder);
        this.clock = clock;
    }

    Folders folders() {
        return folders;
    }

    Clock clock() {
        return clock;
    }

    /** UTC, to the second. */
    String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Path below the home folder, with slashes on every system, as the store keeps it. */
    String below(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    Path at(String below) {
        return folder.resolve(below);
    }

    /** The log of what was done here. */
    AuditLog audit() {
        return AuditLog.at(folders.state().resolve(AuditLog.NAME), clock, Operator.name());
    }
}
