package org.phaseout.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phaseout.disk.Sha256;
import org.phaseout.model.IssueLines;

/**
 * The published list of issues of an edition by the file that each is of, as its manifest tells. From night to night most
 * files have the issues that they had: their lines are neither held against each other nor made anew.
 */
final class IssueList {

    /** Columns have short names: a heading line that does not end is none. */
    private static final int LONGEST_HEADING = 1 << 16;

    private final Path list;
    private final EditionName name;
    private final byte[] heading;
    private final long size;
    private final Map<String, Listed> files;

    /**
     * Where the lines of a file stand, and what they come to.
     *
     * @param from first byte
     * @param to the byte after the last
     */
    record Listed(long from, long to, IssueLines lines) {}

    /** Bytes of the list, the last not counted in. */
    record Range(long from, long to) {}

    private IssueList(Path list, EditionName name, byte[] heading, long size, Map<String, Listed> files) {
        this.list = list;
        this.name = name;
        this.heading = heading;
        this.size = size;
        this.files = files;
    }

    static IssueList of(StoredEdition edition) throws IOException {
        Path list = edition.folder().resolve(IssuesCsv.NAME);
        return new IssueList(list, EditionName.of(edition.runId()), heading(list), Files.size(list), edition.issues());
    }

    private static byte[] heading(Path list) throws IOException {
        try (InputStream in = Files.newInputStream(list)) {
            byte[] start = in.readNBytes(LONGEST_HEADING);
            int end = 0;
            while (end < start.length && start[end] != '\n') {
                end++;
            }
            return Arrays.copyOf(start, Math.min(start.length, end + 1));
        }
    }

    /** Whether the manifest tells of every line whose it is. That of an earlier version of the program does not. */
    private boolean isWhole() {
        long told = files.values().stream().mapToLong(f -> f.to() - f.from()).sum();
        return heading.length + told == size;
    }

    /** The files that have the same issues in both lists. None if the lists have other columns. */
    Set<String> sameAs(IssueList other) {
        Set<String> same = new HashSet<>();
        if (isWhole() && other.isWhole() && Arrays.equals(heading, other.heading)) {
            files.forEach((file, listed) -> {
                Listed others = other.files.get(file);
                if (others != null && listed.lines().equals(others.lines())) {
                    same.add(file);
                }
            });
        }
        return same;
    }

    /** The list without the issues of some files. */
    InputStream without(Set<String> some) throws IOException {
        if (!isWhole()) {
            return Files.newInputStream(list);
        }
        List<Range> ranges = new ArrayList<>();
        files.forEach((file, listed) -> {
            if (!some.contains(file)) {
                ranges.add(new Range(listed.from(), listed.to()));
            }
        });
        return new RangesStream(new ByteArrayInputStream(heading), list, ranges);
    }

    /**
     * Writes the lines of a file as those of another edition.
     *
     * @param known what they come to
     * @return false, and nothing written, if they are not in the list, or are not what they were
     */
    boolean copy(String file, IssueLines known, String anew, OutputStream out) throws IOException {
        Listed listed = files.get(file);
        if (listed == null || !listed.lines().equals(known) || !isInside(listed) || !known.equals(read(listed))) {
            return false;
        }
        try (InputStream in = lines(listed)) {
            if (name.replace(in, EditionName.of(anew), out) != known.lines()) {
                throw new IOException("'" + list + "' changed while it was read.");
            }
        }
        return true;
    }

    private boolean isInside(Listed listed) {
        return heading.length <= listed.from() && listed.from() <= listed.to() && listed.to() <= size;
    }

    private IssueLines read(Listed listed) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = lines(listed)) {
            long lines =
                    name.replace(in, EditionName.NONE, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return new IssueLines(lines, Sha256.hex(digest.digest()));
        }
    }

    private InputStream lines(Listed listed) throws IOException {
        return new RangesStream(InputStream.nullInputStream(), list, List.of(new Range(listed.from(), listed.to())));
    }
}
