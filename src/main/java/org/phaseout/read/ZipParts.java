package org.phaseout.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a zip file, all of them unpacked and checked once before any is read. Whoever reads one finds it here and
 * nowhere else, so that no second reader can see another file in the same bytes.
 */
final class ZipParts {

    private final Path file;
    private final Allowance allowance;
    private final Map<String, ZipPart> parts = new TreeMap<>();
    private final long trailing;
    private final PartCheck checked;

    private ZipParts(Path file, Allowance allowance, List<ZipPart> parts, long trailing, PartCheck checked) {
        this.file = file;
        this.allowance = allowance;
        this.trailing = trailing;
        this.checked = checked;
        parts.forEach(part -> this.parts.put(part.name().toLowerCase(Locale.ROOT), part));
    }

    static ZipParts of(Path file, Allowance allowance) throws IOException {
        ZipEnd end;
        List<ZipPart> parts;
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            end = ZipEnd.of(channel);
            parts = ZipDirectory.read(channel, end, allowance.limits());
        }
        PartCheck check = new PartCheck(file, allowance);
        check.check(parts);
        return new ZipParts(file, allowance, parts, end.trailing(), check);
    }

    Allowance allowance() {
        return allowance;
    }

    /** @param name letters of either case */
    boolean has(String name) {
        return parts.containsKey(name.toLowerCase(Locale.ROOT));
    }

    boolean hasBelow(String folder) {
        return parts.keySet().stream().anyMatch(n -> n.startsWith(folder));
    }

    boolean hasEndingIn(String ending) {
        return parts.keySet().stream().anyMatch(n -> n.endsWith(ending));
    }

    /** The content of a part, or null if there is none of this name. */
    @Nullable
    InputStream open(String name) throws IOException {
        ZipPart part = parts.get(name.toLowerCase(Locale.ROOT));
        return part == null ? null : PartStream.open(file, part, allowance);
    }

    /** Whether a sheet may hold merged ranges; not for a part that is no sheet. */
    boolean mayHoldMerges(String name) {
        ZipPart part = parts.get(name.toLowerCase(Locale.ROOT));
        return part == null || !checked.withoutMerges().contains(part.name());
    }

    /** Bytes behind the end of the file's directory. */
    long trailing() {
        return trailing;
    }

    /** Whether a formula takes its figure from the network. */
    boolean reachesOut() {
        return checked.reachesOut();
    }
}
