package org.phaseout.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The slot done last, kept in {@code state/watch.json} so that a process started later catches up. */
public final class SlotFile {

    private final Path file;

    public SlotFile(Path home) {
        this.file = home.resolve("state").resolve("watch.json");
    }

    /** @return null if none was kept, or it cannot be read */
    public Schedule.@Nullable Slot read() throws IOException {
        try {
            Map<String, String> members = FlatJson.members(Files.readString(file));
            return new Schedule.Slot(
                    LocalDateTime.parse(members.getOrDefault("last_slot", "")),
                    ZoneId.of(members.getOrDefault("zone", "")));
        } catch (NoSuchFileException | DateTimeException e) {
            return null;
        }
    }

    public void write(Schedule.Slot slot) throws IOException {
        Path draft = file.resolveSibling(".watch.tmp");
        Files.writeString(
                draft,
                FlatJson.object(Map.of(
                        "last_slot", slot.at().toString(), "zone", slot.zone().getId())));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
